import type { Verdict } from "@goodstanding/domain/review/severity";
import { verdictNames } from "@goodstanding/domain/review/severity";
import { useTranslation } from "react-i18next";
import { useText } from "../lib/language.ts";
import styles from "./result-mark.module.css";
import { verdictLooks } from "./verdict-tag.tsx";

interface ResultMarkProps {
  readonly result: Verdict | null;
  /** Of the round before, not confirmed yet. */
  readonly isCarried?: boolean;
}

/** A person's result of one item in one sign, with its word for who cannot see it. */
export function ResultMark({ result, isCarried = false }: ResultMarkProps) {
  const { t } = useTranslation();
  const text = useText();
  const word =
    result === null
      ? t("appraisals.noResult")
      : isCarried
        ? t("appraisals.carried", { result: text(verdictNames[result]) })
        : text(verdictNames[result]);
  const Icon = result === null ? null : verdictLooks[result].icon;
  return (
    <span
      className={styles.mark}
      data-tone={result === null ? "none" : verdictLooks[result].tone}
      data-carried={isCarried}
      title={word}
    >
      {Icon === null ? <span aria-hidden>○</span> : <Icon aria-hidden />}
      <span className="visually-hidden">{word}</span>
    </span>
  );
}
