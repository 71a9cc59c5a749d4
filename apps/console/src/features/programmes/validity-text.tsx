import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  FieldTimeOutlined,
  FormOutlined,
  StopOutlined,
} from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { useFormat } from "../../lib/use-format.ts";
import { type Look, StatusTag } from "../../ui/status-tag.tsx";
import type { ProgrammeRow } from "./programme-views.ts";
import { type ValidityStanding, validityStanding } from "./validity-standing.ts";
import styles from "./validity-text.module.css";

/** Where a programme stands, and from when to when; an applicant has the batch that it is to apply with. */
export function ValidityText({
  row: { validity, batch },
}: {
  readonly row: Pick<ProgrammeRow, "validity" | "batch">;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const format = useFormat();
  const standing = validityStanding(validity, today);
  return (
    <span className={styles.validity}>
      <StatusTag look={looks[standing]}>{t(`programmes.standing.${standing}`)}</StatusTag>
      {validity === null ? (
        <span>{t("programmes.batch", { batch })}</span>
      ) : (
        <span>
          {t("programmes.span", { from: format.month(validity.from), to: format.month(validity.to) })}
          {validity.conclusion === "passed-conditional" ? ` · ${t("programmes.conditional")}` : ""}
          {validity.appeal
            ? ` · ${t("programmes.underAppeal", { against: format.day(validity.appeal.against) })}`
            : ""}
          {validity.isExample ? ` · ${t("programmes.example")}` : ""}
        </span>
      )}
    </span>
  );
}

const looks: Record<ValidityStanding, Look> = {
  "in-validity": { tone: "success", icon: CheckCircleOutlined },
  ending: { tone: "warning", icon: FieldTimeOutlined },
  expired: { tone: "neutral", icon: StopOutlined },
  discontinued: { tone: "danger", icon: CloseCircleOutlined },
  future: { tone: "info", icon: ClockCircleOutlined },
  applicant: { tone: "neutral", icon: FormOutlined },
};
