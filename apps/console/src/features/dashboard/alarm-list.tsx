import { AlertOutlined } from "@ant-design/icons";
import { letterKindNames } from "@goodstanding/domain/oversight/letter-kind";
import { letterStateNames, orderStateNames } from "@goodstanding/domain/oversight/task-state";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import type { ApiOutputs } from "../../lib/api.ts";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useFormat } from "../../lib/use-format.ts";
import { DaysLeft } from "../../ui/days-left.tsx";
import { TaskStateTag } from "../../ui/task-state-tag.tsx";
import { useAgencyWord } from "../../ui/use-agency-word.ts";
import styles from "./alarm-list.module.css";

type Alarms = ApiOutputs["oversight"]["alarms"];

/** Tasks of the highest rank, above everything else; nothing while there are none. */
export function AlarmList() {
  const trpc = useTRPC();
  const alarms = useQuery(trpc.oversight.alarms.queryOptions()).data;
  return alarms === undefined ? null : <AlarmLines alarms={alarms} />;
}

export function AlarmLines({ alarms: { letters, unfiled, orders, notices } }: { readonly alarms: Alarms }) {
  const { t } = useTranslation();
  const headingId = useId();
  const count = letters.length + unfiled.length + orders.length + notices.length;
  if (count === 0) return null;
  return (
    <section className={styles.alarms} data-tone="danger" aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.title}>
        <AlertOutlined aria-hidden /> {t("oversight.alarms.title", { count })}
      </h2>
      <ul className={styles.lines}>
        {letters.map((letter) => (
          <LetterLine key={letter.id} letter={letter} />
        ))}
        {unfiled.map((filing) => (
          <UnfiledLine key={filing.id} filing={filing} />
        ))}
        {orders.map((order) => (
          <OrderLine key={order.id} order={order} />
        ))}
        {notices.map((notice) => (
          <NoticeLine key={`${notice.spotCheckId} ${notice.programme.id}`} notice={notice} />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly tag: ReactNode;
  readonly what: ReactNode;
  readonly about: ReactNode;
  readonly due: ReactNode;
}

const Line = ({ tag, what, about, due }: LineProps) => (
  <li className={styles.line}>
    <span className={styles.tag}>{tag}</span>
    <span className={styles.what}>
      {what}
      <small>{about}</small>
    </span>
    <span className={styles.due}>{due}</span>
  </li>
);

function LetterLine({ letter }: { readonly letter: Alarms["letters"][number] }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { kind, number, sender, programmes, state, dueOn, daysLeft, owner } = letter;
  const named = programmes.map(({ name }) => name).join(t("ui.listSeparator"));
  return (
    <Line
      tag={<TaskStateTag state={state} names={letterStateNames} />}
      what={
        <Link to="/oversight" search={{ view: "letters" }}>
          {t("oversight.alarms.letter", { kind: text(letterKindNames[kind]), number })}
        </Link>
      }
      about={`${sender} · ${named === "" ? t("oversight.wholeSchool") : named} · ${t(`oversight.owners.${owner}`)}`}
      due={
        dueOn === null ? (
          t("oversight.alarms.atOnce")
        ) : (
          <>
            {format.dayWithWeekday(dueOn)} · <DaysLeft days={daysLeft} unit="calendar" />
          </>
        )
      }
    />
  );
}

function UnfiledLine({ filing }: { readonly filing: Alarms["unfiled"][number] }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { id, programme, college, rule, regime, period, acceptedOn, waitingDays, agencyDue } = filing;
  const agency = useAgencyWord()(regime);
  return (
    <Line
      tag={<strong>{t("oversight.alarms.unfiled")}</strong>}
      what={
        <Link to="/filings/$filingId" params={{ filingId: id }} hash="view=history">
          {programme.name} {period} {text(ruleNames[rule])}
        </Link>
      }
      about={`${text(college)} · ${t("oversight.alarms.accepted", { day: format.day(acceptedOn) })} · ${t("oversight.alarms.waiting", { count: waitingDays })}`}
      due={
        agencyDue === null ? (
          t("oversight.alarms.noAgencyDate", { agency })
        ) : (
          <>
            {agency} {format.dayWithWeekday(agencyDue)} ·{" "}
            <DaysLeft days={filing.workingDaysLeft} unit="working" />
          </>
        )
      }
    />
  );
}

function OrderLine({ order }: { readonly order: Alarms["orders"][number] }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { programme, college, reason, state, dueOn, daysLeft } = order;
  return (
    <Line
      tag={<TaskStateTag state={state} names={orderStateNames} />}
      what={
        <Link to="/oversight" search={{ view: "orders" }}>
          {t("oversight.alarms.order", { programme: programme.name })}
        </Link>
      }
      about={`${text(college)} · ${reason}`}
      due={
        <>
          {format.dayWithWeekday(dueOn)} · <DaysLeft days={daysLeft} unit="calendar" />
        </>
      }
    />
  );
}

/** A notice that a spot check leads to and that has not come. */
function NoticeLine({ notice }: { readonly notice: Alarms["notices"][number] }) {
  const { t } = useTranslation();
  const text = useText();
  const { programme, college, year, agency } = notice;
  return (
    <Line
      tag={<strong>{t("oversight.alarms.awaited")}</strong>}
      what={
        <Link to="/oversight" search={{ view: "checks" }}>
          {t("oversight.alarms.notice", { programme: programme.name, year })}
        </Link>
      }
      about={`${text(college)} · ${agency}`}
      due={t("oversight.alarms.whenItComes")}
    />
  );
}
