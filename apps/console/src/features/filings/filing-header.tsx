import { awaitsCollege } from "@goodstanding/domain/filings/filing-status";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { ClausePopover } from "../../ui/clause-popover.tsx";
import { DeadlineChip } from "../../ui/deadline-chip.tsx";
import { FilingStatusTag } from "../../ui/filing-status-tag.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { useLevelWord } from "../../ui/use-level-word.ts";
import styles from "./filing-header.module.css";
import type { FilingDetail } from "./filing-views.ts";

export function FilingHeader({ detail: { filing, obligation } }: { readonly detail: FilingDetail }) {
  const { t } = useTranslation();
  const text = useText();
  const levelWord = useLevelWord();
  const { programme, college } = filing;
  const subject = `${obligation.period} ${text(ruleNames[obligation.rule])}`;
  return (
    <PageHeader
      trail={<Link to="/filings">{t("shell.nav.filings")}</Link>}
      title={programme.name}
      tags={<FilingStatusTag status={filing.status} />}
    >
      <p className={styles.subject}>
        <span>{subject}</span>
        <span>{text(college.name)}</span>
        <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }}>
          {t("filings.openProgramme")}
        </Link>
        <ClausePopover subject={subject} why={text(obligation.why)} citations={obligation.citations} />
      </p>
      <p className={styles.dates}>
        <DeadlineChip
          label={levelWord("school", obligation.regime)}
          due={obligation.schoolDue}
          lastWorkingDay={obligation.schoolLastWorkingDay}
          pressure={awaitsCollege(filing.status) && filing.dueAgain === null ? "open" : "settled"}
        />
        {filing.dueAgain === null ? null : (
          <DeadlineChip label={t("intake.submit.again")} due={filing.dueAgain} />
        )}
        <DeadlineChip
          label={levelWord("agency", obligation.regime)}
          due={obligation.agencyDue}
          lastWorkingDay={obligation.agencyLastWorkingDay}
          pressure={filing.receiptNumber === null ? "open" : "settled"}
        />
      </p>
    </PageHeader>
  );
}
