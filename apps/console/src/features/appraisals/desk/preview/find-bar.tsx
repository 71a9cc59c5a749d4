import { CloseOutlined, DownOutlined, UpOutlined } from "@ant-design/icons";
import { Button, Input, type InputRef } from "antd";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./find-bar.module.css";
import type { Finder } from "./use-finder.ts";

interface FindBarProps {
  readonly finder: Finder;
  /** Grows with each time that the field is asked for. */
  readonly asked: number;
  readonly onClose: () => void;
}

/** Looks for words in the document that is shown. */
export function FindBar({ finder, asked, onClose }: FindBarProps) {
  const { t } = useTranslation();
  const field = useRef<InputRef>(null);
  const { words, setWords, found, canSearch, step } = finder;
  useEffect(() => {
    if (asked > 0) field.current?.focus({ cursor: "all" });
  }, [asked]);
  const hasPlaces = found !== null && found.count > 0;
  return (
    <search className={styles.bar}>
      <Input
        ref={field}
        size="small"
        className={styles.field ?? ""}
        value={words}
        aria-label={t("appraisals.find.label")}
        placeholder={t("appraisals.find.label")}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={hear}
      />
      <Button
        type="text"
        size="small"
        icon={<UpOutlined />}
        aria-label={t("appraisals.find.previous")}
        title={`${t("appraisals.find.previous")} (Shift+Enter)`}
        disabled={!hasPlaces}
        onClick={() => step(-1)}
      />
      <Button
        type="text"
        size="small"
        icon={<DownOutlined />}
        aria-label={t("appraisals.find.next")}
        title={`${t("appraisals.find.next")} (Enter)`}
        disabled={!hasPlaces}
        onClick={() => step(1)}
      />
      <span className={styles.stand} role="status">
        <Stand />
      </span>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={t("appraisals.find.close")}
        title={`${t("appraisals.find.close")} (Esc)`}
        onClick={onClose}
      />
    </search>
  );

  function Stand() {
    if (!canSearch) return t("appraisals.find.cannot");
    if (words.trim() === "") return null;
    if (found === null || (!found.isDone && found.count === 0)) return t("appraisals.find.looking");
    if (found.count === 0) return t("appraisals.find.none");
    return t(found.hasMore ? "appraisals.find.standMore" : "appraisals.find.stand", {
      at: found.at,
      count: found.count,
    });
  }

  function hear(event: KeyboardEvent): void {
    // Of an input method: the key belongs to the characters that are being made.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  }
}
