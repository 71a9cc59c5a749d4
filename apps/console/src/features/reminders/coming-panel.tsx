import { shortRuleNames } from "@goodstanding/domain/policy/rule";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useAct } from "../../lib/use-act.ts";
import { useFormat } from "../../lib/use-format.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ReadingTable } from "../../ui/reading-table.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { StepText } from "../../ui/step-text.tsx";
import styles from "./coming-panel.module.css";
import { HoldDialog } from "./hold-dialog.tsx";
import type { ComingItem, ComingMail } from "./reminder-views.ts";

export interface ItemToHold {
  readonly kind: "paused" | "skipped";
  readonly item: ComingItem;
}

/** What goes out in the next days if nothing comes in meanwhile; the office pauses or skips it with its reason. */
export function ComingPanel() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const coming = useQuery(trpc.reminders.coming.queryOptions());
  const sending = useQuery(trpc.reminders.sending.queryOptions()).data;
  const [toHold, setToHold] = useState<ItemToHold | null>(null);
  return (
    <Loaded query={coming} what={t("reminders.views.coming")}>
      {({ days, mails }) => (
        <>
          <p className={styles.intro}>
            {t("reminders.coming.intro", { days, count: mails.filter(({ held }) => !held).length })}
            {sending === undefined || sending.state === "enabled" ? null : t("reminders.coming.notSending")}
          </p>
          {mails.length === 0 ? (
            <EmptyState>{t("reminders.coming.none", { days })}</EmptyState>
          ) : (
            <SectionCard title={t("reminders.views.coming")} flush>
              <ComingTable mails={mails} onHold={setToHold} />
            </SectionCard>
          )}
          {toHold === null ? null : <HoldDialog toHold={toHold} onClose={() => setToHold(null)} />}
        </>
      )}
    </Loaded>
  );
}

interface ComingTableProps {
  readonly mails: readonly ComingMail[];
  readonly onHold: (toHold: ItemToHold) => void;
}

function ComingTable({ mails, onHold }: ComingTableProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  return (
    <ReadingTable
      caption={t("reminders.views.coming")}
      rows={mails}
      rowKey={({ day, unit }) => `${day} ${unit.id}`}
      columns={[
        {
          key: "mail",
          title: t("reminders.column.mail"),
          width: "30%",
          render: ({ day, unit, subject, held }) => (
            <div className={styles.mail} data-held={held}>
              <time dateTime={day}>{format.dayWithWeekday(day)}</time>
              <strong>{text(unit.name)}</strong>
              <span className={styles.subject}>{text(subject)}</span>
              {held ? <small>{t("reminders.coming.allHeld")}</small> : null}
            </div>
          ),
        },
        {
          key: "items",
          title: t("reminders.column.items"),
          width: "45%",
          render: ({ items }) => (
            <ul className={styles.items}>
              {items.map((item) => (
                <li key={`${item.obligationId} ${item.step}`}>
                  <ComingItemLine item={item} onHold={onHold} />
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: "recipients",
          title: t("reminders.column.recipient"),
          render: ({ recipients, copies, isUnitReached }) => (
            <div className={styles.addresses}>
              {recipients.map((address) => (
                <span key={address}>{address}</span>
              ))}
              {copies.map((address) => (
                <span key={address}>{t("reminders.coming.copy", { address })}</span>
              ))}
              {isUnitReached ? null : <small>{t("reminders.coming.nobody")}</small>}
            </div>
          ),
        },
      ]}
    />
  );
}

function ComingItemLine({ item, onHold }: { readonly item: ComingItem } & Pick<ComingTableProps, "onHold">) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const lift = useAct("reminders.lift", { done: t("reminders.coming.lifted") });
  const { programme, rule, regime, step, due, hold, askedUntil } = item;
  return (
    <>
      <span className={styles.subject} data-held={hold !== null}>
        {programme ?? t("reminders.coming.ofUnit")} · {text(shortRuleNames[rule])} ·{" "}
        <StepText step={step} regime={regime} /> · {format.day(due)}
      </span>
      {askedUntil === null ? null : (
        <small>
          <Link to="/answers">{t("reminders.coming.asked", { day: format.day(askedUntil) })}</Link>
        </small>
      )}
      {hold === null ? (
        <span className={styles.acts}>
          <Button type="link" size="small" onClick={() => onHold({ kind: "skipped", item })}>
            {t("reminders.coming.skip")}
          </Button>
          <Button type="link" size="small" onClick={() => onHold({ kind: "paused", item })}>
            {t("reminders.coming.pause")}
          </Button>
        </span>
      ) : (
        <small>
          {t(`reminders.coming.${hold.kind}`, { name: text(hold.by), because: hold.reason })}
          <Button
            type="link"
            size="small"
            loading={lift.isPending}
            onClick={() => lift.mutate({ holdId: hold.id })}
          >
            {t("reminders.coming.lift")}
          </Button>
        </small>
      )}
    </>
  );
}
