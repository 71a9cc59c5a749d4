import {
  AlertOutlined,
  BankOutlined,
  DisconnectOutlined,
  FileSearchOutlined,
  WarningOutlined,
} from "@ant-design/icons";
import { type Gravity, gravityNames } from "@goodstanding/domain/policy/gravity";
import { useText } from "../lib/language.ts";
import { type Look, StatusTag } from "./status-tag.tsx";

/** What a missed date leads to. */
export function GravityTag({ gravity }: { readonly gravity: Gravity }) {
  const text = useText();
  return <StatusTag look={looks[gravity]}>{text(gravityNames[gravity])}</StatusTag>;
}

/** Those that are marked even before anybody unfolds the details; the rest would be on every line. */
export const isMarkedGravity = (gravity: Gravity): boolean =>
  gravity === "ends-validity" || gravity === "breaks-validity";

const looks: Record<Gravity, Look> = {
  "ends-validity": { tone: "danger", icon: AlertOutlined },
  "ends-validity-after-reminder": { tone: "danger", icon: WarningOutlined },
  "breaks-validity": { tone: "warning", icon: DisconnectOutlined },
  "weighs-on-review": { tone: "info", icon: FileSearchOutlined },
  internal: { tone: "neutral", icon: BankOutlined },
};
