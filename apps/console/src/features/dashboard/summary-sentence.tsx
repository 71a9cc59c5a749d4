import { coverageRemark } from "@goodstanding/domain/calendar/holiday-coverage";
import { Trans, useTranslation } from "react-i18next";
import { useLanguage, useText } from "../../lib/language.ts";
import { useSession } from "../../lib/session.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useLevelWord } from "../../ui/use-level-word.ts";
import styles from "./summary-sentence.module.css";
import type { SummaryFacts } from "./summary-views.ts";

const components = { b: <b />, d: <span className={styles.date} /> };

/** The state of the year in one sentence, as the office would report it. */
export function SummarySentence({
  year,
  facts,
  returned,
}: {
  readonly year: number;
  readonly facts: SummaryFacts;
  readonly returned: number;
}) {
  const { programmes, inValidity, owesFiling, owesReport } = facts;
  const { approved, awaiting, awaitingCollege, notSubmitted, notStarted } = facts;
  const text = useText();
  const gap = useLanguage() === "zh" ? "" : " ";
  const remark = facts.holidays && coverageRemark(year, facts.holidays);
  const owesNothing = owesFiling + owesReport === 0;
  return (
    <section className={styles.sentence}>
      <p>
        <Trans
          i18nKey="dashboard.sentence.population"
          values={{ programmes, inValidity }}
          components={components}
        />
        {gap}
        {owesNothing ? (
          <Trans i18nKey="dashboard.sentence.nothing" values={{ year }} />
        ) : (
          <>
            <Trans
              i18nKey="dashboard.sentence.owed"
              values={{ year, owesFiling, owesReport }}
              components={components}
            />
            {gap}
            <DeadlineClause facts={facts} />
            {gap}
            {facts.schoolOverdue === 0 ? null : (
              <>
                <Trans
                  i18nKey="dashboard.sentence.overdue"
                  count={facts.schoolOverdue}
                  components={components}
                />
                {gap}
              </>
            )}
            <AgencyClause facts={facts} />
            <Trans
              i18nKey="dashboard.sentence.progress"
              values={{ approved, awaiting }}
              components={components}
            />
            {awaitingCollege === 0 ? null : (
              <Trans
                i18nKey="dashboard.sentence.awaitingCollege"
                values={{ awaitingCollege }}
                components={components}
              />
            )}
            {returned === 0 ? null : (
              <Trans i18nKey="dashboard.sentence.returned" values={{ returned }} components={components} />
            )}
            <Trans
              i18nKey="dashboard.sentence.notSubmitted"
              values={{ notSubmitted, notStarted }}
              components={components}
            />
          </>
        )}
      </p>
      {remark === null ? null : <p className={styles.remark}>{text(remark)}</p>}
    </section>
  );
}

function DeadlineClause({
  facts: { schoolDue, schoolLastWorkingDay, workingDaysLeft },
}: {
  readonly facts: SummaryFacts;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const format = useFormat();
  if (schoolDue === null) return t("dashboard.sentence.noSchoolDate");
  const last = schoolLastWorkingDay ?? schoolDue;
  const values = {
    due: format.dayWithWeekday(schoolDue),
    last: format.day(last),
    days: workingDaysLeft ?? 0,
  };
  return <Trans i18nKey={`dashboard.sentence.${clause()}`} values={values} components={components} />;

  function clause() {
    if (workingDaysLeft === null) return "datePast";
    if (schoolDue === today) return "dateToday";
    return last === schoolDue ? "dateWorking" : "date";
  }
}

/** The agency's date stands beside the school's: once the school's is past, it is the one that is left. */
function AgencyClause({
  facts: { agencyDue, agencyDaysLeft, agencyRegime },
}: {
  readonly facts: SummaryFacts;
}) {
  const levelWord = useLevelWord();
  const format = useFormat();
  const gap = useLanguage() === "zh" ? "" : " ";
  if (agencyDue === null || agencyDaysLeft === null || agencyRegime === null) return null;
  const level = levelWord("agency", agencyRegime);
  return (
    <>
      <Trans
        i18nKey={`dashboard.sentence.${agencyDaysLeft < 0 ? "agencyPast" : agencyDaysLeft === 0 ? "agencyToday" : "agency"}`}
        values={{ level, due: format.dayWithWeekday(agencyDue), days: agencyDaysLeft }}
        components={components}
      />
      {gap}
    </>
  );
}
