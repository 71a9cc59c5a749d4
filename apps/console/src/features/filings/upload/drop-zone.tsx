import { CloudUploadOutlined, FileAddOutlined, FolderOpenOutlined } from "@ant-design/icons";
import type { Foresight } from "@goodstanding/domain/filings/foresee-selection";
import { Alert } from "antd";
import { type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FilePicker } from "../../../ui/file-picker.tsx";
import { type CheckedSources, checkSources, type SelectionRules } from "./check-sources.ts";
import { droppedSources, isForeignArchive, sourcesOf } from "./collect-sources.ts";
import styles from "./drop-zone.module.css";
import { interruptedUploads } from "./interrupted-uploads.ts";
import { SelectionReport } from "./selection-report.tsx";
import type { UploadPlace } from "./send-file.ts";
import { maybeUnchanged, unchangedAmong } from "./unchanged-files.ts";
import type { UploadSource } from "./upload-item.ts";
import type { Foresee } from "./use-foresight.ts";

interface Waiting {
  readonly sources: readonly UploadSource[];
  readonly round: number;
}

const noRules: SelectionRules = { existing: [], ignoredNames: [], formats: null };

/**
 * Takes a folder, files or a zip, by dropping or by choosing, and holds them to the rules before a byte is sent; an
 * archive of another kind is refused here, and what is there already, byte for byte, is left out. `place` lets it say what a reload has interrupted.
 */
export function DropZone({
  onSources,
  rules = {},
  place,
  foresee,
}: {
  readonly onSources: (sources: readonly UploadSource[]) => void;
  readonly rules?: Partial<SelectionRules>;
  readonly place?: UploadPlace;
  /** Of a folder it is said before what its names promise. */
  readonly foresee?: Foresee;
}) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<readonly UploadSource[]>([]);
  const [checked, setChecked] = useState<CheckedSources | null>(null);
  const [foresight, setForesight] = useState<Foresight | "pending" | null>(null);
  const [interrupted] = useState(() => (place ? interruptedUploads(place, localStorage) : 0));
  const [isTaken, setIsTaken] = useState(false);
  const [isComparing, setIsComparing] = useState(false);
  const [unchanged, setUnchanged] = useState(0);
  // What is chosen while this still waits for a comparison or an answer joins it; only the latest round is heard.
  const waiting = useRef<Waiting>({ sources: [], round: 0 });
  const refusedNames = refused.map(({ path }) => path).join(t("ui.listSeparator"));
  return (
    <div
      className={styles.zone}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <CloudUploadOutlined aria-hidden className={styles.icon} />
      <p>{t("filings.upload.drop")}</p>
      <div className={styles.buttons}>
        <FilePicker
          folder
          label={t("filings.upload.folder")}
          icon={<FolderOpenOutlined />}
          onPick={(files) => take(sourcesOf(files))}
        />
        <FilePicker
          multiple
          label={t("filings.upload.files")}
          icon={<FileAddOutlined />}
          onPick={(files) => take(sourcesOf(files))}
        />
      </div>
      {interrupted === 0 || isTaken ? null : (
        <Alert
          type="warning"
          showIcon
          className={styles.refused ?? ""}
          title={t("uploads.interrupted", { count: interrupted })}
        />
      )}
      {refused.length === 0 ? null : (
        <Alert
          type="error"
          showIcon
          role="alert"
          className={styles.refused ?? ""}
          title={t("filings.upload.noArchive", { names: refusedNames })}
        />
      )}
      {isComparing ? <p role="status">{t("uploads.comparing")}</p> : null}
      {unchanged === 0 ? null : (
        <Alert
          type="info"
          showIcon
          role="status"
          className={styles.refused ?? ""}
          title={t("uploads.unchanged", { count: unchanged })}
        />
      )}
      {checked === null ? null : (
        <SelectionReport
          checked={checked}
          foresight={foresight}
          onSend={() => send(checked.accepted)}
          onDrop={() => begin([])}
        />
      )}
      <p className={styles.limits}>{t("filings.upload.limits")}</p>
    </div>
  );

  async function drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    setOver(false);
    take(await droppedSources(event.dataTransfer.items));
  }

  function take(chosen: readonly UploadSource[]): void {
    setRefused(chosen.filter(isForeignArchive));
    const earlier = waiting.current.sources;
    const sources = joined(
      earlier,
      chosen.filter((source) => !isForeignArchive(source)),
    );
    const isLatest = begin(sources);
    const pairs = maybeUnchanged(sources, rules.existing ?? []);
    if (earlier.length === 0) setUnchanged(0);
    setIsComparing(pairs.length > 0);
    if (pairs.length === 0) return judge(sources);
    void unchangedAmong(pairs).then((same) => {
      if (!isLatest()) return;
      setIsComparing(false);
      setUnchanged((count) => count + same.size);
      setIsTaken(true);
      judge(sources.filter((source) => !same.has(source)));
    });
  }

  /** Takes back what is shown of an earlier round; tells later whether this one is still the latest. */
  function begin(sources: readonly UploadSource[]): () => boolean {
    const round = waiting.current.round + 1;
    waiting.current = { sources, round };
    setChecked(null);
    setForesight(null);
    return () => waiting.current.round === round;
  }

  function judge(sources: readonly UploadSource[]): void {
    const result = checkSources(sources, { ...noRules, ...rules });
    const isFolder = result.accepted.some(({ path }) => path.includes("/"));
    if (result.problems.length === 0 && !(foresee && isFolder)) return send(result.accepted);
    const isLatest = begin(sources);
    setChecked(result);
    if (!foresee || !isFolder) return;
    setForesight("pending");
    void foresee(result.accepted).then((found) => {
      if (isLatest()) setForesight(found);
    });
  }

  function send(sources: readonly UploadSource[]): void {
    begin([]);
    if (sources.length === 0) return;
    setIsTaken(true);
    onSources(sources);
  }
}

/** Of one path the later counts. */
const joined = (
  earlier: readonly UploadSource[],
  later: readonly UploadSource[],
): readonly UploadSource[] => {
  const chosen = new Set(later.map(({ path }) => path));
  return [...earlier.filter(({ path }) => !chosen.has(path)), ...later];
};
