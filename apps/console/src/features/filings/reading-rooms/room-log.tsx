import { useQuery } from "@tanstack/react-query";
import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { ReadingTable } from "../../../ui/reading-table.tsx";
import type { ReadingRoom } from "./room-views.ts";
import styles from "./rooms-card.module.css";

interface RoomLogProps {
  readonly room: Pick<ReadingRoom, "id" | "label">;
  readonly onClose: () => void;
}

/** Who read what, and from where. */
export function RoomLog({ room: { id, label }, onClose }: RoomLogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const trpc = useTRPC();
  const log = useQuery(trpc.readingRooms.log.queryOptions({ roomId: id }));
  const title = t("rooms.log.title", { label });
  return (
    <Modal open width={860} title={title} footer={null} onCancel={onClose}>
      <Loaded query={log} what={title}>
        {(lines) =>
          lines.length === 0 ? (
            <EmptyState>{t("rooms.log.none")}</EmptyState>
          ) : (
            <div className={styles.log}>
              <ReadingTable
                caption={title}
                rows={lines}
                rowKey={(line) => line.id}
                columns={[
                  {
                    key: "at",
                    title: t("rooms.log.at"),
                    width: "18%",
                    render: ({ at }) => format.instant(at),
                  },
                  {
                    key: "action",
                    title: t("rooms.log.action"),
                    width: "16%",
                    render: ({ action }) => t(`rooms.log.actions.${action}`),
                  },
                  { key: "path", title: t("rooms.log.path"), render: ({ path }) => path ?? "—" },
                  {
                    key: "from",
                    title: t("rooms.log.from"),
                    width: "30%",
                    render: ({ address, userAgent }) => (
                      <>
                        {address}
                        <br />
                        <small>{userAgent}</small>
                      </>
                    ),
                  },
                ]}
              />
            </div>
          )
        }
      </Loaded>
    </Modal>
  );
}
