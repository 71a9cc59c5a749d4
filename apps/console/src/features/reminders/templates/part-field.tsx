import { errorText } from "@goodstanding/domain/kernel/error-texts";
import type { TemplateProblem } from "@goodstanding/domain/reminders/check-template";
import {
  type TemplateKind,
  type TemplatePart,
  templatePartNames,
} from "@goodstanding/domain/reminders/mail-template";
import { templateError } from "@goodstanding/domain/reminders/template-error";
import { placeholderNames, placesOf } from "@goodstanding/domain/reminders/template-placeholders";
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { useLanguage, useText } from "../../../lib/language.ts";
import { Field } from "../../../ui/field.tsx";
import styles from "./templates.module.css";

interface PartFieldProps {
  readonly kind: TemplateKind;
  readonly part: TemplatePart;
  /** `undefined`: the product's. */
  readonly words: string | undefined;
  readonly productWords: string;
  readonly problems: readonly TemplateProblem[];
  readonly onChange: (words: string | undefined) => void;
}

/** One part of a mail with what may and what must stand in it, and at once what is wrong with it. */
export function PartField({ kind, part, words, productWords, problems, onChange }: PartFieldProps) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const { known, required } = placesOf(kind, part);
  const hint = (
    <span className={styles.places}>
      {t("wording.placeholders")}{" "}
      {known.map((name) => (
        <span key={name}>
          <code>
            {`{${name}}`}
            {required.includes(name) ? "*" : ""}
          </code>
          {text(placeholderNames[name])}{" "}
        </span>
      ))}
      {words === undefined ? null : (
        <Button type="link" size="small" onClick={() => onChange(undefined)}>
          {t("wording.reset")}
        </Button>
      )}
      {problems.map((problem) => {
        const said = errorText(templateError(problem), language);
        return (
          <strong key={said} role="alert" className={styles.problem}>
            {said}
          </strong>
        );
      })}
    </span>
  );
  return (
    <Field label={text(templatePartNames[part])} hint={hint}>
      {(id) => (
        <Input.TextArea
          id={id}
          value={words ?? productWords}
          status={problems.length > 0 ? "error" : ""}
          autoSize={{ minRows: part === "addressee" ? 1 : 2, maxRows: 10 }}
          onChange={({ target }) => onChange(target.value === productWords ? undefined : target.value)}
        />
      )}
    </Field>
  );
}
