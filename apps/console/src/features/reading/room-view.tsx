import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoomContents } from "../../lib/api.ts";
import { formatBytes, formatInstant } from "../../lib/format.ts";
import { useText } from "../../lib/language.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { AskPanel } from "./ask-panel.tsx";
import { FileList } from "./file-list.tsx";
import { FilePreview } from "./file-preview.tsx";
import type { RoomFile } from "./file-tree.ts";
import { LinkList } from "./link-list.tsx";
import { packageUrl } from "./reading-client.ts";
import { ReadingFrame } from "./reading-frame.tsx";
import styles from "./room-view.module.css";
import { StatementList } from "./statement-list.tsx";

interface RoomViewProps {
  readonly room: RoomContents;
  /** Something was asked for: what the room shows is to be fetched again. */
  readonly onChanged: () => void;
  readonly onLeave: () => void;
}

/** Left what was handed in, in numbered order, right the file that is shown, below what is asked for. */
export function RoomView({ room, onChanged, onLeave }: RoomViewProps) {
  const { t } = useTranslation();
  const text = useText();
  const [chosen, setChosen] = useState<RoomFile | null>(null);
  const shown = useIntoViewOn(chosen);
  const size = formatBytes(room.files.reduce((sum, file) => sum + file.size, 0));
  const at = formatInstant(room.submittedAt, room.timeZone);
  return (
    <ReadingFrame
      wide
      tools={
        <>
          <span className={styles.note}>{t("reading.for", { label: room.label })}</span>
          <Button onClick={onLeave}>{t("reading.leave")}</Button>
        </>
      }
    >
      <PageHeader
        title={t("reading.of", { school: text(room.school), programme: room.programme, year: room.period })}
        actions={
          room.packageSize === null ? null : (
            <Button icon={<DownloadOutlined aria-hidden />} href={packageUrl(room.id)}>
              {t("reading.package", { size: formatBytes(room.packageSize) })}
            </Button>
          )
        }
      >
        <span className={styles.facts}>
          <span>{t("reading.facts", { number: room.number, at, count: room.files.length, size })}</span>
          {room.until === null ? null : <span>{t("reading.until", { day: room.until })}</span>}
          <span className={styles.hash}>{t("reading.snapshot", { hash: room.snapshotHash })}</span>
        </span>
      </PageHeader>
      <div className={styles.columns}>
        <div className={styles.column}>
          <FileList files={room.files} chosen={chosen?.path ?? null} onChoose={setChosen} />
          <StatementList places={room.places} timeZone={room.timeZone} />
          <LinkList room={room} />
        </div>
        <div className={styles.column} ref={shown}>
          <SectionCard
            title={
              chosen === null ? t("reading.preview") : t("reading.previewOf", { name: lastPart(chosen.path) })
            }
          >
            {chosen === null ? (
              <p className={styles.note}>{t("reading.choose")}</p>
            ) : (
              <FilePreview key={chosen.path} room={room} file={chosen} />
            )}
          </SectionCard>
          <AskPanel room={room} about={chosen?.path ?? null} onAsked={onChanged} />
        </div>
      </div>
    </ReadingFrame>
  );
}

/** On a phone the preview stands below the list: choosing a file brings it up. */
function useIntoViewOn(chosen: RoomFile | null) {
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen !== null && window.matchMedia("(width < 820px)").matches)
      shown.current?.scrollIntoView({ block: "start" });
  }, [chosen]);
  return shown;
}

const lastPart = (path: string): string => path.split("/").at(-1) ?? path;
