import { mootReasons } from "@goodstanding/domain/reminders/moot-reason";
import { robotKindNames } from "@goodstanding/domain/reminders/robot-kind";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useAct } from "../../lib/use-act.ts";
import { useFormat } from "../../lib/use-format.ts";
import { DeliveryTag } from "../../ui/delivery-tag.tsx";
import type { Robot } from "./reminder-views.ts";
import styles from "./robots-card.module.css";

interface RobotRowProps {
  readonly robot: Robot;
  readonly mayManage: boolean;
  readonly onDisable: () => void;
}

/** One group: whose it is, and what its platform answered last. */
export function RobotRow({ robot, mayManage, onDisable }: RobotRowProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const test = useAct("channels.testRobot", { done: t("channels.robots.tested") });
  const { id, name, kind, unit, address, addedBy, addedAt, disabledAt, disabledBecause } = robot;
  return (
    <>
      <div className={styles.head}>
        <strong>{name}</strong>
        <span>{text(robotKindNames[kind])}</span>
        <span>{text(unit)}</span>
        {mayManage && disabledAt === null ? (
          <span className={styles.acts}>
            <Button
              size="small"
              aria-label={t("channels.robots.testOf", { name })}
              loading={test.isPending}
              onClick={() => test.mutate({ id })}
            >
              {t("channels.robots.test")}
            </Button>
            <Button
              size="small"
              danger
              aria-label={t("channels.robots.disableOf", { name })}
              onClick={onDisable}
            >
              {t("channels.robots.disable")}
            </Button>
          </span>
        ) : null}
      </div>
      <small className={styles.address}>
        {address} · {t("channels.robots.addedBy", { name: text(addedBy), at: format.instant(addedAt) })}
      </small>
      {disabledAt === null ? null : (
        <div>
          {t("channels.robots.disabledSince", {
            at: format.instant(disabledAt),
            because: disabledBecause ?? "",
          })}
        </div>
      )}
      <LastMessages messages={robot.messages} />
    </>
  );
}

function LastMessages({ messages }: Pick<Robot, "messages">) {
  const { t } = useTranslation();
  const format = useFormat();
  if (messages.length === 0) return <div>{t("channels.robots.lastNone")}</div>;
  return (
    <ul className={styles.messages} aria-label={t("channels.robots.last")}>
      {messages.map(({ id, kind, state, reply, at }) => (
        <li key={id}>
          <DeliveryTag state={state} />
          <span>{t(`channels.kind.${kind}`)}</span>
          <span>{format.instant(at)}</span>
          {reply === null ? null : <Reply state={state} reply={reply} />}
        </li>
      ))}
    </ul>
  );
}

/** Codes of the network, such as ENOTFOUND. */
const networkCode = /^E[A-Z_]+$/;

/** What the platform said, or why it was not asked. */
function Reply({
  state,
  reply,
}: {
  readonly state: Robot["messages"][number]["state"];
  readonly reply: string;
}) {
  const { t } = useTranslation();
  const moot = state === "cancelled" ? mootReasons.find((reason) => reason === reply) : undefined;
  if (moot !== undefined) return <small>{t(`channels.moot.${moot}`)}</small>;
  return <small>{networkCode.test(reply) ? t("channels.robots.network", { code: reply }) : reply}</small>;
}
