import { documentName } from "@goodstanding/domain/policy/resolve-citation";
import type { Choice } from "@goodstanding/domain/policy/school-settings";
import { Radio, Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { PackCard } from "../policy-views.ts";
import styles from "./change-form.module.css";
import { type ChoiceOption, choiceKey, choiceOptions } from "./choice-options.ts";

interface ChoiceListProps {
  readonly label: string;
  readonly packs: readonly PackCard[];
  /** What choosing nothing means. */
  readonly none: string;
  /** `undefined` until something is chosen. */
  readonly value: Choice | null | undefined;
  readonly present: Choice | null;
  readonly onChange: (choice: Choice | null) => void;
}

/** Follow a series, hold on to one document, or neither. */
export function ChoiceList({ label, packs, none, value, present, onChange }: ChoiceListProps) {
  const { t } = useTranslation();
  const options = choiceOptions(packs);
  const lines = [
    ...options.map((option) => ({ key: option.key, text: textOf(option) })),
    { key: choiceKey(null), text: none },
  ];
  return (
    <Radio.Group
      aria-label={label}
      className={styles.options ?? ""}
      value={value === undefined ? null : choiceKey(value)}
      onChange={({ target }) => onChange(options.find(({ key }) => key === target.value)?.choice ?? null)}
    >
      {lines.map(({ key, text }) => (
        <Radio key={key} value={key}>
          {text} {key === choiceKey(present) ? <Tag>{t("policyChange.choice.present")}</Tag> : null}
        </Radio>
      ))}
    </Radio.Group>
  );

  function textOf({ kind, shown }: ChoiceOption): string {
    return kind === "follow"
      ? t("policyChange.choice.follow", { title: `《${shown.document.title}》` })
      : t("policyChange.choice.pin", { title: documentName(shown) });
  }
}
