import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import type { FilingDetail } from "../filing-views.ts";
import { CreateRoomDialog } from "./create-room-dialog.tsx";
import { RequestList } from "./request-list.tsx";
import { RoomItem } from "./room-item.tsx";
import type { RoomSecrets } from "./room-views.ts";
import styles from "./rooms-card.module.css";
import { SecretsDialog } from "./secrets-dialog.tsx";

interface RoomsCardProps {
  readonly detail: Pick<FilingDetail, "filing" | "submissions" | "parts" | "files">;
}

/** Reading rooms over what was handed in: who may read, who has, and what they ask for. */
export function RoomsCard({ detail }: RoomsCardProps) {
  const { filing, submissions } = detail;
  const { t } = useTranslation();
  const trpc = useTRPC();
  const query = useQuery(trpc.readingRooms.list.queryOptions({ id: filing.id }));
  const [creating, setCreating] = useState(false);
  const [secrets, setSecrets] = useState<RoomSecrets | null>(null);
  if (submissions.length === 0) return null;
  return (
    <SectionCard
      title={t("rooms.title")}
      extra={
        query.data?.mayManage ? (
          <Button onClick={() => setCreating(true)}>{t("rooms.create.button")}</Button>
        ) : null
      }
    >
      <p className={styles.note}>{t("rooms.hint")}</p>
      <Loaded query={query} what={t("rooms.title")}>
        {({ rooms, mayManage, mayUnlock }) => (
          <>
            {rooms.length === 0 ? <EmptyState>{t("rooms.none")}</EmptyState> : null}
            <RequestList rooms={rooms} mayAnswer={mayManage} detail={detail} />
            <ul className={styles.list}>
              {rooms.map((room) => (
                <RoomItem key={room.id} room={room} mayManage={mayManage} mayUnlock={mayUnlock} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {creating ? (
        <CreateRoomDialog
          submissions={submissions}
          onCreated={(created) => {
            setCreating(false);
            setSecrets(created);
          }}
          onClose={() => setCreating(false)}
        />
      ) : null}
      {secrets === null ? null : <SecretsDialog secrets={secrets} onClose={() => setSecrets(null)} />}
    </SectionCard>
  );
}
