import { roleNames } from "@goodstanding/domain/access/roles";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { clauseText } from "@goodstanding/domain/policy/clause-text";
import { isFilingRule } from "@goodstanding/domain/policy/rule";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatMonthDay } from "../../lib/format.ts";
import { useLanguage, useText } from "../../lib/language.ts";
import { useFormat } from "../../lib/use-format.ts";
import { GravityTag } from "../../ui/gravity-tag.tsx";
import { useMovedLines } from "../../ui/use-moved-lines.ts";
import { AdjustmentList } from "./adjustment-list.tsx";
import { CarriedResults } from "./carried-results.tsx";
import { DutyActions } from "./duty-actions.tsx";
import styles from "./obligation-details.module.css";
import { ObligationHistory } from "./obligation-history.tsx";
import type { ProgrammeObligation } from "./programme-views.ts";
import { RungList } from "./rung-list.tsx";

interface ObligationDetailsProps {
  readonly obligation: ProgrammeObligation;
  /** The day on which the school began with the system, where everything was due before it. */
  readonly since: LocalDate | null;
}

/** Why, by which clause, what a missed date leads to, who answers for it, with what; and what may be done. */
export function ObligationDetails({ obligation, since }: ObligationDetailsProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const movedLines = useMovedLines();
  const { why, note, citations, steps, evidence, ladder, adjustments, closedBy } = obligation;
  const elsewhere =
    obligation.state === "owed" && obligation.filing === null && isFilingRule(obligation.rule);
  const unknown =
    since !== null
      ? t("programmes.dueBefore", { since: format.day(since) })
      : elsewhere
        ? t("programmes.elsewhere")
        : null;
  return (
    <div className={styles.details}>
      <dl className={styles.facts}>
        {obligation.moved === null ? null : (
          <Row name={t("ui.moved.title")}>
            <strong>{formatMonthDay(obligation.moved.due, language)}</strong>
            {movedLines(obligation.moved).map((line) => (
              <p key={line} className={styles.soft}>
                {line}
              </p>
            ))}
          </Row>
        )}
        <Row name={t("programmes.duty.why")}>
          {text(why)}
          {unknown === null ? null : <p className={styles.soft}>{unknown}</p>}
        </Row>
        {note === null ? null : <Row name={t("programmes.duty.note")}>{text(note)}</Row>}
        {obligation.spotChecks.length === 0 ? null : (
          <Row name={t("programmes.duty.spotChecks")}>
            <CarriedResults obligation={obligation} />
          </Row>
        )}
        <Row name={t("programmes.duty.clauses")}>
          <ul>
            {citations.map(({ document, clause }) => (
              <li key={`${document} ${clause}`}>
                {document} <span className={styles.soft}>{text(clauseText(clause))}</span>
              </li>
            ))}
          </ul>
        </Row>
        {steps === null ? null : (
          <Row name={t("programmes.duty.steps")}>
            {t("programmes.duty.stepDates", {
              reviewed: format.day(steps.reviewFinishedBy),
              resubmitted: format.day(steps.resubmittedBy),
              planned: format.day(steps.plannedFilingOn),
              by: t(`programmes.duty.filedBy.${steps.filedBy}`),
            })}
          </Row>
        )}
        <Row name={t("programmes.duty.consequence")}>
          <GravityTag gravity={obligation.gravity} /> {text(obligation.consequence)}
        </Row>
        <Row name={t("programmes.duty.owner")}>{text(roleNames[obligation.owner])}</Row>
        {evidence.length === 0 ? null : (
          <Row name={t("programmes.duty.evidence")}>
            <ul className={styles.list}>
              {evidence.map((item) => (
                <li key={item.zh}>{text(item)}</li>
              ))}
            </ul>
          </Row>
        )}
        {ladder === null ? null : (
          <Row name={t("programmes.duty.ladder")}>
            <RungList ladder={ladder} regime={obligation.regime} />
          </Row>
        )}
        {closedBy === null ? null : (
          <Row name={t("programmes.duty.closed")}>
            {t("programmes.duty.closedOn", { day: format.day(closedBy.on) })}
            {closedBy.document === null ? null : ` · ${closedBy.document}`}
            {closedBy.recordedBy === null ? null : ` · ${text(closedBy.recordedBy)}`}
          </Row>
        )}
        {adjustments.length === 0 ? null : (
          <Row name={t("programmes.duty.adjustments")}>
            <AdjustmentList adjustments={adjustments} regime={obligation.regime} />
          </Row>
        )}
        <Row name={t("programmes.duty.packs")}>
          <span className={styles.packs}>
            {obligation.packs.map((packId) => (
              <Link key={packId} to="/policies/$packId" params={{ packId }}>
                {packId}
              </Link>
            ))}
          </span>
        </Row>
      </dl>
      <DutyActions obligation={obligation} />
      <ObligationHistory obligationId={obligation.id} />
    </div>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
