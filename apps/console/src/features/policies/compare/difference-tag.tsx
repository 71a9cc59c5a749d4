import { CheckOutlined, EditOutlined, MinusCircleOutlined, PlusCircleOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { type Look, StatusTag } from "../../../ui/status-tag.tsx";
import type { PackChange } from "../policy-views.ts";

export type Difference = PackChange["kind"] | "same";

/** What became of one thing from the document before to the one after. */
export function DifferenceTag({ kind }: { readonly kind: Difference }) {
  const { t } = useTranslation();
  return <StatusTag look={looks[kind]}>{t(`policies.diff.kind.${kind}`)}</StatusTag>;
}

const looks: Record<Difference, Look> = {
  added: { tone: "success", icon: PlusCircleOutlined },
  removed: { tone: "danger", icon: MinusCircleOutlined },
  changed: { tone: "warning", icon: EditOutlined },
  same: { tone: "neutral", icon: CheckOutlined },
};
