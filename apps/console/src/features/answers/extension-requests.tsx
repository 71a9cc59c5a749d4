import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined } from "@ant-design/icons";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useFormat } from "../../lib/use-format.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ReadingTable } from "../../ui/reading-table.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { type Look, StatusTag } from "../../ui/status-tag.tsx";
import type { ExtensionRequest } from "./answer-views.ts";
import styles from "./answers.module.css";
import { GrantDialog } from "./grant-dialog.tsx";
import { RefuseDialog } from "./refuse-dialog.tsx";

interface Opened {
  readonly act: "grant" | "refuse";
  readonly request: ExtensionRequest;
}

const looks: Readonly<Record<ExtensionRequest["state"], Look>> = {
  open: { tone: "warning", icon: ClockCircleOutlined },
  granted: { tone: "success", icon: CheckCircleOutlined },
  refused: { tone: "neutral", icon: CloseCircleOutlined },
};

/** 延期申请: who asks for what until when, the dates as they stand, and the decision. */
export function ExtensionRequests() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const requests = useQuery(trpc.extensions.list.queryOptions());
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  return (
    <SectionCard title={t("answers.extensions.title")}>
      <Loaded query={requests} what={t("answers.extensions.title")}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState>{t("answers.extensions.none")}</EmptyState>
          ) : (
            <ReadingTable
              caption={t("answers.extensions.title")}
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: "request",
                  title: t("answers.extensions.request"),
                  width: "45%",
                  render: (request) => <RequestCell request={request} />,
                },
                {
                  key: "dates",
                  title: t("answers.extensions.dates"),
                  width: "27%",
                  render: (request) => <DatesCell request={request} />,
                },
                {
                  key: "decision",
                  title: t("answers.extensions.decision"),
                  render: (request) => <DecisionCell request={request} onOpen={setOpened} />,
                },
              ]}
            />
          )
        }
      </Loaded>
      {opened?.act === "grant" ? <GrantDialog request={opened.request} onClose={close} /> : null}
      {opened?.act === "refuse" ? <RefuseDialog request={opened.request} onClose={close} /> : null}
    </SectionCard>
  );
}

interface CellProps {
  readonly request: ExtensionRequest;
}

function RequestCell({ request }: CellProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { unit, rule, period, askedUntil, reason, askedAs, askedAt, mail } = request;
  return (
    <div className={styles.lines}>
      <strong>{text(unit.name)}</strong>
      <span>
        {text(ruleNames[rule])} {period}
      </span>
      <span>{t("answers.extensions.asked", { day: format.dayWithWeekday(askedUntil) })}</span>
      <span className={styles.words}>{t("answers.extensions.reason", { reason })}</span>
      <small className={styles.words}>
        {t("answers.extensions.by", { address: askedAs, at: format.instant(askedAt) })}
      </small>
      <small>
        <Link to="/reminders/$mailId" params={{ mailId: mail.id }}>
          {t("answers.extensions.mail", { subject: mail.subject })}
        </Link>
      </small>
    </div>
  );
}

function DatesCell({ request: { schoolDue, agencyDue, programmes } }: CellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (schoolDue === null && agencyDue === null) return t("answers.extensions.noDuty");
  return (
    <div className={styles.lines}>
      {schoolDue === null ? null : (
        <span>{t("answers.extensions.school", { day: format.day(schoolDue) })}</span>
      )}
      {agencyDue === null ? null : (
        <span>{t("answers.extensions.agency", { day: format.day(agencyDue) })}</span>
      )}
      {programmes.length === 0 ? null : (
        <small>{t("answers.extensions.affects", { programmes: programmes.join("、") })}</small>
      )}
    </div>
  );
}

function DecisionCell({ request, onOpen }: CellProps & { readonly onOpen: (opened: Opened) => void }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { state, decision } = request;
  return (
    <div className={styles.lines}>
      <StatusTag look={looks[state]}>{t(`answers.extensions.states.${state}`)}</StatusTag>
      {decision === null ? (
        <span className={styles.acts}>
          <Button size="small" type="primary" onClick={() => onOpen({ act: "grant", request })}>
            {t("answers.extensions.grant")}
          </Button>
          <Button size="small" onClick={() => onOpen({ act: "refuse", request })}>
            {t("answers.extensions.refuse")}
          </Button>
        </span>
      ) : (
        <>
          {decision.until === null ? null : (
            <span>{t("answers.extensions.until", { day: format.day(decision.until) })}</span>
          )}
          {decision.because === null ? null : (
            <span className={styles.words}>
              {t("answers.extensions.because", { because: decision.because })}
            </span>
          )}
          <small>
            {t("answers.extensions.decidedBy", { name: text(decision.by), at: format.instant(decision.at) })}
          </small>
          <small>{t(decision.isTold ? "answers.extensions.told" : "answers.extensions.notTold")}</small>
        </>
      )}
    </div>
  );
}
