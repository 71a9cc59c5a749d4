import { letterKindNames } from "@goodstanding/domain/oversight/letter-kind";
import { letterStateNames, orderStateNames } from "@goodstanding/domain/oversight/task-state";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ApiInputs, ApiOutputs } from "../../lib/api.ts";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useFormat } from "../../lib/use-format.ts";
import { FollowUpList } from "../../ui/follow-up-list.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { SpotCheckResultTag } from "../../ui/spot-check-result-tag.tsx";
import { TaskStateTag } from "../../ui/task-state-tag.tsx";
import styles from "./oversight-panel.module.css";

type OfProgramme = ApiOutputs["oversight"]["ofProgramme"];

/** What came of the programme's filings: letters, spot checks with what follows from them, orders; nothing while there is none. */
export function OversightPanel({ id }: ApiInputs["oversight"]["ofProgramme"]) {
  const trpc = useTRPC();
  const found = useQuery(trpc.oversight.ofProgramme.queryOptions({ id })).data;
  return found === undefined ? null : <OversightLines found={found} />;
}

export function OversightLines({ found: { letters, spotChecks, orders } }: { readonly found: OfProgramme }) {
  const { t } = useTranslation();
  if (letters.length + spotChecks.length + orders.length === 0) return null;
  return (
    <SectionCard
      title={t("oversight.ofProgramme")}
      extra={<Link to="/oversight">{t("shell.nav.oversight")}</Link>}
    >
      <ul className={styles.lines}>
        {spotChecks.map((check) => (
          <CheckLine key={check.id} check={check} />
        ))}
        {letters.map((letter) => (
          <LetterLine key={letter.id} letter={letter} />
        ))}
        {orders.map((order) => (
          <OrderLine key={order.id} order={order} />
        ))}
      </ul>
    </SectionCard>
  );
}

function CheckLine({ check }: { readonly check: OfProgramme["spotChecks"][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { year, agency, announcedOn, result, withdrawn } = check;
  return (
    <li data-withdrawn={withdrawn !== null}>
      <p className={styles.what}>
        <strong>{t("oversight.checks.ofYear", { year })}</strong>
        {result === null ? t("oversight.checks.noResult") : <SpotCheckResultTag result={result.value} />}
        <span>
          {agency} · {format.day(result?.on ?? announcedOn)}
        </span>
      </p>
      {result?.opinion ? <p>{result.opinion}</p> : null}
      {result?.value === "material-accepted" ? null : <FollowUpList check={check} />}
      {withdrawn === null ? null : <small>{t("oversight.withdrawn", { because: withdrawn.because })}</small>}
    </li>
  );
}

function LetterLine({ letter }: { readonly letter: OfProgramme["letters"][number] }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { kind, number, state, receivedOn, dueOn, answer } = letter;
  return (
    <li data-withdrawn={state === "withdrawn"}>
      <p className={styles.what}>
        <strong>{t("oversight.alarms.letter", { kind: text(letterKindNames[kind]), number })}</strong>
        <TaskStateTag state={state} names={letterStateNames} />
        <span>
          {t("oversight.received", { day: format.day(receivedOn) })}
          {dueOn === null ? null : ` · ${t("oversight.until", { day: format.day(dueOn) })}`}
          {answer === null ? null : ` · ${format.day(answer.on)} ${answer.document}`}
        </span>
      </p>
    </li>
  );
}

function OrderLine({ order }: { readonly order: OfProgramme["orders"][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { reason, clause, state, orderedOn, dueOn, closing } = order;
  return (
    <li data-withdrawn={state === "withdrawn"}>
      <p className={styles.what}>
        <strong>{t("oversight.orders.one")}</strong>
        <TaskStateTag state={state} names={orderStateNames} />
        <span>
          {format.day(orderedOn)} · {t("oversight.until", { day: format.day(dueOn) })}
          {closing === null ? null : ` · ${format.day(closing.on)} ${closing.evidence}`}
        </span>
      </p>
      <p>{reason}</p>
      <small>{clause}</small>
    </li>
  );
}
