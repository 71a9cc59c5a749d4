import {
  AlertOutlined,
  CheckCircleOutlined,
  ClockCircleOutlined,
  MinusCircleOutlined,
} from "@ant-design/icons";
import { levelStatusNames } from "@goodstanding/domain/obligations/standing";
import type { Regime } from "@goodstanding/domain/policy/regime";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useFormat } from "../../lib/use-format.ts";
import { type Look, StatusTag } from "../../ui/status-tag.tsx";
import { useLevelWord } from "../../ui/use-level-word.ts";
import type { ReviewTimeliness } from "./filing-views.ts";
import styles from "./timeliness-facts.module.css";

/** In time or late, at both levels: the school's own date and the agency's are two clocks. */
export function TimelinessFacts({
  timeliness: { school, agency },
  regime,
}: {
  readonly timeliness: ReviewTimeliness;
  readonly regime: Regime;
}) {
  const text = useText();
  const levelWord = useLevelWord();
  return (
    <dl className={styles.facts}>
      <Fact
        level={levelWord("school", regime)}
        standing={school}
        word={text(levelStatusNames.school[school.status])}
      />
      <Fact
        level={levelWord("agency", regime)}
        standing={agency}
        word={text(levelStatusNames.agency[agency.status])}
      />
    </dl>
  );
}

interface FactProps {
  readonly level: string;
  readonly standing: ReviewTimeliness["school" | "agency"];
  readonly word: string;
}

function Fact({ level, standing, word }: FactProps) {
  const { due, status, days } = standing;
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
        {"isExtended" in standing && standing.isExtended ? (
          <span>{t("filings.timeliness.extended")}</span>
        ) : null}
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
