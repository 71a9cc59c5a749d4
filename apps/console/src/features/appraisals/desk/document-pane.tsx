import {
  DiffOutlined,
  DownloadOutlined,
  LeftOutlined,
  RightOutlined,
  SearchOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from "@ant-design/icons";
import { Button, Checkbox, type RefSelectProps, Select } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { frozenFileUrl } from "../../../lib/frozen-file-url.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import type { DeskDocument, DeskPlace } from "./desk-items.ts";
import { DocumentFrames } from "./document-frames.tsx";
import styles from "./document-pane.module.css";
import { FindBar } from "./preview/find-bar.tsx";
import type { Searchable } from "./preview/searchable.ts";
import { useFinder } from "./preview/use-finder.ts";
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
  /** How often the search was asked for since it was closed; 0 is closed. */
  readonly finding: number;
  readonly onFinding: (isOpen: boolean) => void;
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** The document that is being read, the way to the next one, and the tick that one has read it. */
export function DocumentPane(props: DocumentPaneProps) {
  const { submissionId, place, shown, page, viewed, mayTick, beside } = props;
  const { onShow, onWalk, onTick, onBeside, finding, onFinding } = props;
  const { t } = useTranslation();
  const select = useRef<RefSelectProps>(null);
  const [zoom, setZoom] = useState(2);
  const [searchables, setSearchables] = useState<ReadonlyMap<string, Searchable>>(new Map());
  const isInFrame = useFrameFocus();
  const url = shown === null ? "" : frozenFileUrl(submissionId, shown.file.path, "preview");
  const isFinding = finding > 0 && beside === null;
  const finder = useFinder(searchables.get(url) ?? null, isFinding);
  if (shown === null) {
    return <EmptyState>{t("appraisals.document.none")}</EmptyState>;
  }
  const { path, sha256, preview } = shown.file;
  const name = nameIn(path);
  const factor = zooms[zoom] ?? 1;
  const isPreviewed = preview !== null && beside === null;
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
          ref={select}
          className={styles.select ?? ""}
          size="small"
          value={path}
          aria-label={t("appraisals.document.select")}
          options={place.files.map((file) => ({
            value: file.path,
            label: `${viewed.has(file.sha256) ? "✓ " : ""}${nameIn(file.path)}`,
          }))}
          onChange={(chosen) => {
            onShow(chosen);
            // What is typed into it is a search for a name; the keys are the desk's again.
            select.current?.blur();
          }}
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
          {isPreviewed ? (
            <>
              <Button
                type={isFinding ? "primary" : "text"}
                size="small"
                icon={<SearchOutlined />}
                aria-label={t("appraisals.find.open")}
                aria-pressed={isFinding}
                title={`${t("appraisals.find.open")} (/)`}
                onClick={() => onFinding(!isFinding)}
              />
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
      {isFinding && isPreviewed ? (
        <FindBar finder={finder} asked={finding} onClose={() => onFinding(false)} />
      ) : null}
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
            shown={{ url, fileUrl: frozenFileUrl(submissionId, path, "file"), kind: preview, name, page }}
            zoom={factor}
            onSearchable={(at, searchable) => setSearchables((now) => withEntry(now, at, searchable))}
          />
        )}
      </div>
    </div>
  );
}

function withEntry<Value>(
  entries: ReadonlyMap<string, Value>,
  key: string,
  value: Value | null,
): ReadonlyMap<string, Value> {
  const next = new Map(entries);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}

const nameIn = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
