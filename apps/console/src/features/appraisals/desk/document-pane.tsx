import {
  DiffOutlined,
  DownloadOutlined,
  LeftOutlined,
  RightOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from "@ant-design/icons";
import { Button, Checkbox, Select } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { frozenFileUrl } from "../../../lib/frozen-file-url.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import type { DeskDocument, DeskPlace } from "./desk-items.ts";
import { DocumentFrames } from "./document-frames.tsx";
import styles from "./document-pane.module.css";
import { useFrameFocus } from "./use-frame-focus.ts";

interface DocumentPaneProps {
  readonly submissionId: string;
  readonly place: DeskPlace;
  readonly shown: DeskDocument | null;
  /** Page of a PDF that was asked for, if any. */
  readonly page: number | null;
  readonly viewed: ReadonlySet<string>;
  readonly mayTick: boolean;
  readonly onShow: (path: string) => void;
  readonly onWalk: (by: 1 | -1) => void;
  readonly onTick: (sha256: string, isViewed: boolean) => void;
  /** The text beside that of another file; takes the place of the preview. */
  readonly beside: ReactNode;
  /** `null`: there is nothing to put it beside. */
  readonly onBeside: ((isBeside: boolean) => void) | null;
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** The document that is being read, the way to the next one, and the tick that one has read it. */
export function DocumentPane(props: DocumentPaneProps) {
  const { submissionId, place, shown, page, viewed, mayTick, beside } = props;
  const { onShow, onWalk, onTick, onBeside } = props;
  const { t } = useTranslation();
  const [zoom, setZoom] = useState(2);
  const isInFrame = useFrameFocus();
  if (shown === null) {
    return <EmptyState>{t("appraisals.document.none")}</EmptyState>;
  }
  const { path, sha256, preview } = shown.file;
  const name = nameIn(path);
  const factor = zooms[zoom] ?? 1;
  const hasZoom = preview !== null && preview !== "pdf" && beside === null;
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <Button
          type="text"
          size="small"
          icon={<LeftOutlined />}
          aria-label={t("appraisals.document.previous")}
          title={`${t("appraisals.document.previous")} (P)`}
          onClick={() => onWalk(-1)}
        />
        <Select
          className={styles.select ?? ""}
          size="small"
          value={path}
          aria-label={t("appraisals.document.select")}
          options={place.files.map((file) => ({
            value: file.path,
            label: `${viewed.has(file.sha256) ? "✓ " : ""}${nameIn(file.path)}`,
          }))}
          onChange={onShow}
        />
        <Button
          type="text"
          size="small"
          icon={<RightOutlined />}
          aria-label={t("appraisals.document.next")}
          title={`${t("appraisals.document.next")} (N)`}
          onClick={() => onWalk(1)}
        />
        <Checkbox
          checked={viewed.has(sha256)}
          disabled={!mayTick}
          onChange={({ target }) => onTick(sha256, target.checked)}
        >
          {t("appraisals.document.viewed")}
        </Checkbox>
        <span className={styles.tools}>
          {onBeside === null ? null : (
            <Button
              type={beside === null ? "text" : "primary"}
              size="small"
              icon={<DiffOutlined />}
              aria-pressed={beside !== null}
              onClick={() => onBeside(beside === null)}
            >
              {t("appraisals.document.beside")}
            </Button>
          )}
          {hasZoom ? (
            <>
              <Button
                type="text"
                size="small"
                icon={<ZoomOutOutlined />}
                aria-label={t("appraisals.document.smaller")}
                disabled={zoom === 0}
                onClick={() => setZoom(zoom - 1)}
              />
              <span className={styles.zoom}>{Math.round(factor * 100)}%</span>
              <Button
                type="text"
                size="small"
                icon={<ZoomInOutlined />}
                aria-label={t("appraisals.document.larger")}
                disabled={zoom === zooms.length - 1}
                onClick={() => setZoom(zoom + 1)}
              />
            </>
          ) : null}
          <Button
            type="text"
            size="small"
            icon={<DownloadOutlined />}
            aria-label={t("appraisals.document.download", { name })}
            title={t("appraisals.document.download", { name })}
            href={frozenFileUrl(submissionId, path, "file")}
          />
        </span>
      </div>
      {isInFrame && beside === null ? (
        <p className={styles.hint} role="status">
          {t("appraisals.document.keysPaused")}{" "}
          <Button size="small" onClick={({ currentTarget }) => currentTarget.focus()}>
            {t("appraisals.document.keysResume")}
          </Button>
        </p>
      ) : null}
      {beside}
      <div className={styles.frames} hidden={beside !== null}>
        {preview === null ? (
          <EmptyState>{t("appraisals.document.noPreview")}</EmptyState>
        ) : (
          <DocumentFrames
            shown={{ path, name, kind: preview, url: addressOf(submissionId, shown, page) }}
            zoom={factor}
          />
        )}
      </div>
    </div>
  );
}

/** A browser's viewer of PDFs opens at the page that the address names. */
function addressOf(submissionId: string, { file }: DeskDocument, page: number | null): string {
  const url = frozenFileUrl(submissionId, file.path, "preview");
  return file.preview === "pdf" && page !== null ? `${url}#page=${page}` : url;
}

const nameIn = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
