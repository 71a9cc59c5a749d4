import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  DisconnectOutlined,
  HourglassOutlined,
  LockOutlined,
  SafetyCertificateOutlined,
  StopOutlined,
  SwapOutlined,
  UnlockOutlined,
} from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { type Look, StatusTag } from "./status-tag.tsx";

const looks = {
  fine: { tone: "success", icon: CheckCircleOutlined },
  changed: { tone: "warning", icon: SwapOutlined },
  open: { tone: "warning", icon: UnlockOutlined },
  gone: { tone: "danger", icon: DisconnectOutlined },
  unreachable: { tone: "danger", icon: StopOutlined },
  certificate: { tone: "warning", icon: SafetyCertificateOutlined },
  refused: { tone: "neutral", icon: LockOutlined },
  expired: { tone: "danger", icon: CloseCircleOutlined },
  "expires-soon": { tone: "warning", icon: HourglassOutlined },
} as const satisfies Record<string, Look>;
export const linkOutcomes = Object.keys(looks) as readonly LinkOutcome[]; // the keys of the record above
export type LinkOutcome = keyof typeof looks;

/** What the last look at a link found; `null`: nobody has looked yet. */
export function LinkCheckTag({ outcome }: { readonly outcome: LinkOutcome | null }) {
  const { t } = useTranslation();
  return outcome === null ? (
    <StatusTag look={{ tone: "neutral", icon: ClockCircleOutlined }}>{t("links.check.waiting")}</StatusTag>
  ) : (
    <StatusTag look={looks[outcome]}>{t(`links.check.outcome.${outcome}`)}</StatusTag>
  );
}
