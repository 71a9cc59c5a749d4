import {
  AlertOutlined,
  CheckCircleOutlined,
  ClockCircleOutlined,
  MinusCircleOutlined,
} from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/use-format.ts";
import { type Look, StatusTag } from "../../ui/status-tag.tsx";
import type { ReviewTimeliness } from "./filing-views.ts";
import styles from "./timeliness-facts.module.css";

/** In time or late, at both levels: the school's own date and the association's are two clocks. */
export function TimelinessFacts({
  timeliness: { school, agency },
}: {
  readonly timeliness: ReviewTimeliness;
}) {
  const { t } = useTranslation();
  return (
    <dl className={styles.facts}>
      <Fact
        level={t("ui.level.school")}
        standing={school}
        word={t(`filings.timeliness.school.${school.status}`)}
      />
      <Fact
        level={t("ui.level.agency")}
        standing={agency}
        word={t(`filings.timeliness.agency.${agency.status}`)}
      />
    </dl>
  );
}

interface FactProps {
  readonly level: string;
  readonly standing: ReviewTimeliness["school" | "agency"];
  readonly word: string;
}

function Fact({ level, standing: { due, status, days }, word }: FactProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.fact}>
      <dt>{level}</dt>
      <dd>
        <StatusTag look={looks[status]}>{word}</StatusTag>
        {due === null ? null : (
          <span>{t("filings.timeliness.due", { day: format.dayWithWeekday(due) })}</span>
        )}
        {days === null || days === 0 ? null : (
          <span>{t(`filings.timeliness.days.${status}`, { count: days })}</span>
        )}
      </dd>
    </div>
  );
}

const looks: Record<ReviewTimeliness["school" | "agency"]["status"], Look> = {
  "on-time": { tone: "success", icon: CheckCircleOutlined },
  late: { tone: "warning", icon: AlertOutlined },
  open: { tone: "info", icon: ClockCircleOutlined },
  missed: { tone: "danger", icon: AlertOutlined },
  "no-deadline": { tone: "neutral", icon: MinusCircleOutlined },
};
