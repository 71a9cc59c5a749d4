import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/use-format.ts";
import { DeliveryTag } from "../../ui/delivery-tag.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { type DeliveryAct, DeliveryDialog } from "./delivery-dialog.tsx";
import styles from "./delivery-lives.module.css";
import type { Delivery, MailDetail } from "./reminder-views.ts";

type Mail = Pick<MailDetail, "deliveries" | "tries" | "acknowledged" | "bounces">;

/** The life of each envelope: every try with its answer, what proves it, what came back. */
export function DeliveryLives({ mail }: { readonly mail: Mail }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<DeliveryAct | null>(null);
  if (mail.deliveries.length === 0) return <EmptyState>{t("reminders.noDeliveries")}</EmptyState>;
  return (
    <>
      <ul className={styles.deliveries}>
        {mail.deliveries.map((delivery) => (
          <li key={delivery.id}>
            <DeliveryLife mail={mail} delivery={delivery} onAct={setOpened} />
          </li>
        ))}
      </ul>
      {opened === null ? null : <DeliveryDialog act={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

interface DeliveryLifeProps {
  readonly mail: Mail;
  readonly delivery: Delivery;
  readonly onAct: (act: DeliveryAct) => void;
}

function DeliveryLife({ mail, delivery, onAct }: DeliveryLifeProps) {
  const { t } = useTranslation();
  const { recipient, state, round, resentBecause, sentTo } = delivery;
  const isLatest = !mail.deliveries.some(
    (other) => other.recipient === recipient && other.channel === delivery.channel && other.round > round,
  );
  const isOver = state === "sent" || state === "failed" || state === "uncertain";
  return (
    <>
      <p className={styles.head}>
        <strong>{recipient}</strong>
        <DeliveryTag state={state} />
        {isLatest && isOver ? (
          <Button size="small" onClick={() => onAct({ kind: "resend", delivery })}>
            {t("reminders.life.resend")}
          </Button>
        ) : null}
      </p>
      {resentBecause === null ? null : <p>{t("reminders.life.resent", { round, because: resentBecause })}</p>}
      {sentTo === null ? null : <p>{t("reminders.life.redirected", { address: sentTo })}</p>}
      <Events mail={mail} delivery={delivery} />
      {state === "uncertain" ? (
        <div className={styles.uncertain}>
          <span>{t("reminders.life.uncertainHint")}</span>
          <Button size="small" onClick={() => onAct({ kind: "arrived", delivery })}>
            {t("reminders.life.arrived")}
          </Button>
          <Button size="small" onClick={() => onAct({ kind: "notArrived", delivery })}>
            {t("reminders.life.notArrived")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** What happened to one envelope, in the order in which it comes about. */
function Events({ mail, delivery }: Pick<DeliveryLifeProps, "mail" | "delivery">) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, evidence, reply } = delivery;
  const tries = mail.tries.filter(({ deliveryId }) => deliveryId === id);
  const acknowledged = mail.acknowledged.find(({ deliveryId }) => deliveryId === id);
  return (
    <ul className={styles.events}>
      {/* Envelopes of before the tries were kept have their last answer alone. */}
      {tries.length === 0 ? (
        <li>{reply === null ? t("reminders.life.waiting") : <code>{reply}</code>}</li>
      ) : null}
      {tries.map(({ number, startedAt, outcome, reply: answer }) => (
        <li key={number}>
          {t("reminders.life.try", {
            ...{ number, at: format.instant(startedAt) },
            outcome: t(outcome === null ? "reminders.life.underWay" : `reminders.life.outcome.${outcome}`),
          })}
          {answer === null ? null : (
            <>
              {" "}
              <code>{answer}</code>
            </>
          )}
        </li>
      ))}
      {evidence === null || evidence.kind === "smtp-reply" ? null : (
        <li>
          {t("reminders.life.proved", {
            kind: t(`reminders.life.evidence.${evidence.kind}`),
            at: evidence.at === null ? "—" : format.instant(evidence.at),
          })}
          {evidence.note === null ? null : ` · ${evidence.note}`}
        </li>
      )}
      {mail.bounces
        .filter(({ deliveryId }) => deliveryId === id)
        .map(({ at, action, status, diagnostic }) => (
          <li key={`${at} ${status}`}>
            {t("reminders.life.proved", {
              kind: t(`reminders.life.bounce.${action}`),
              at: format.instant(at),
            })}{" "}
            <code>
              {status} {diagnostic}
            </code>
          </li>
        ))}
      {acknowledged === undefined ? null : (
        <li>{t("reminders.life.acknowledged", { at: format.instant(acknowledged.at) })}</li>
      )}
    </ul>
  );
}
