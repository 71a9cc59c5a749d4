import { CheckCircleOutlined, ClockCircleOutlined, StopOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Alert, App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { failureText } from "../../../lib/api-error.ts";
import { useLanguage, useText } from "../../../lib/language.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { useAfterChange } from "../../../lib/use-after-change.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { type Look, StatusTag } from "../../../ui/status-tag.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";
import { RoomLog } from "./room-log.tsx";
import type { ReadingRoom } from "./room-views.ts";
import styles from "./rooms-card.module.css";

const looks = {
  open: { tone: "success", icon: CheckCircleOutlined },
  expired: { tone: "neutral", icon: ClockCircleOutlined },
  revoked: { tone: "neutral", icon: StopOutlined },
} as const satisfies Record<ReadingRoom["standing"], Look>;

interface RoomItemProps {
  readonly room: ReadingRoom;
  readonly mayManage: boolean;
  readonly mayUnlock: boolean;
}

export function RoomItem({ room, mayManage, mayUnlock }: RoomItemProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const [shown, setShown] = useState<"log" | "revoke" | null>(null);
  const close = () => setShown(null);
  return (
    <li className={styles.room}>
      <div className={styles.heading}>
        <StatusTag look={looks[room.standing]}>{t(`rooms.standing.${room.standing}`)}</StatusTag>
        <strong>{room.label}</strong>
        {room.isFiled ? <span className={styles.filed}>{t("rooms.filed")}</span> : null}
      </div>
      <p className={styles.facts}>
        <span>{t("rooms.create.number", { number: room.submission.number })}</span>
        {room.isFiled ? <span>{t("rooms.withValidity")}</span> : null}
        {room.until === null ? null : <span>{t("rooms.until", { day: format.day(room.until) })}</span>}
        <span>
          {room.lastOpenedAt === null
            ? t("rooms.never")
            : t("rooms.opened", { count: room.opened, at: format.instant(room.lastOpenedAt) })}
        </span>
        <span>
          {text(room.createdBy)} {format.instant(room.createdAt)}
        </span>
      </p>
      {room.revokedBecause === null ? null : <p>{t("rooms.because", { reason: room.revokedBecause })}</p>}
      {room.standing === "open" && room.blockedFor > 0 ? <Blocked room={room} mayUnlock={mayUnlock} /> : null}
      {mayManage ? (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => setShown("log")}>
            {t("rooms.log.button")}
          </Button>
          {room.standing === "revoked" ? null : (
            <Button size="small" danger onClick={() => setShown("revoke")}>
              {t("rooms.revoke.button")}
            </Button>
          )}
        </div>
      ) : null}
      {shown === "log" ? <RoomLog room={room} onClose={close} /> : null}
      {shown === "revoke" ? <RevokeDialog room={room} onClose={close} /> : null}
    </li>
  );
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

function Blocked({ room, mayUnlock }: Pick<RoomItemProps, "room" | "mayUnlock">) {
  const { t } = useTranslation();
  const language = useLanguage();
  const trpc = useTRPC();
  const { message } = App.useApp();
  const after = useAfterChange(() => undefined);
  const unlock = useMutation(
    trpc.readingRooms.unlock.mutationOptions({
      onSuccess: () => after(t("rooms.unlocked")),
      onError: (failure) => void message.error(failureText(failure, language)),
    }),
  );
  const time =
    room.blockedFor < HOUR
      ? t("rooms.minutes", { count: Math.ceil(room.blockedFor / MINUTE) })
      : t("rooms.hours", { count: Math.ceil(room.blockedFor / HOUR) });
  return (
    <Alert
      type="warning"
      showIcon
      title={t("rooms.blocked", { time })}
      action={
        mayUnlock ? (
          <Button size="small" loading={unlock.isPending} onClick={() => unlock.mutate({ roomId: room.id })}>
            {t("rooms.unlock")}
          </Button>
        ) : null
      }
    />
  );
}
