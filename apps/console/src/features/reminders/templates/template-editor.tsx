import type { Language } from "@goodstanding/domain/kernel/text";
import { checkTemplate } from "@goodstanding/domain/reminders/check-template";
import {
  productTexts,
  type TemplateKind,
  type TemplatePart,
  type TemplateTexts,
  templateParts,
} from "@goodstanding/domain/reminders/mail-template";
import { placesOf } from "@goodstanding/domain/reminders/template-placeholders";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiOutputs } from "../../../lib/api.ts";
import { useAct } from "../../../lib/use-act.ts";
import { ErrorState } from "../../../ui/error-state.tsx";
import { Field } from "../../../ui/field.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import { PartField } from "./part-field.tsx";
import { TemplatePreview } from "./template-preview.tsx";
import { TemplateVersions } from "./template-versions.tsx";
import styles from "./templates.module.css";

export type TemplateVersionRow = ApiOutputs["templates"]["get"][number];

interface TemplateEditorProps {
  readonly kind: TemplateKind;
  readonly language: Language;
  /** The latest first. */
  readonly versions: readonly TemplateVersionRow[];
}

/** The parts of one kind of mail, each with its placeholders; beside them the mail on real data, below the versions. */
export function TemplateEditor({ kind, language, versions }: TemplateEditorProps) {
  const { t } = useTranslation();
  const [current] = versions;
  const saved = current?.texts ?? {};
  const [texts, setTexts] = useState<TemplateTexts>(saved);
  const [because, setBecause] = useState("");
  const name = { kind, language };
  const problems = checkTemplate(kind, texts);
  const isUnchanged = templateParts.every((part) => texts[part] === saved[part]);
  const save = useAct("templates.save", { done: t("wording.saved"), quiet: true });
  const test = useAct("templates.test", { done: t("wording.tested") });
  const set = (part: TemplatePart, words: string | undefined) => {
    const { [part]: _before, ...others } = texts;
    setTexts(words === undefined ? others : { ...others, [part]: words });
  };
  const parts = templateParts.filter((part) => placesOf(kind, part).known.length > 0);
  return (
    <div className={styles.beside}>
      <div className={styles.page}>
        <SectionCard
          title={t("wording.words")}
          extra={current ? t("wording.current", { version: current.version }) : t("wording.product")}
        >
          <div className={styles.form}>
            {parts.map((part) => (
              <PartField
                key={part}
                kind={kind}
                part={part}
                words={texts[part]}
                productWords={productTexts[language][kind][part] ?? ""}
                problems={problems.filter((problem) => problem.part === part)}
                onChange={(words) => set(part, words)}
              />
            ))}
            <Field label={t("wording.because")} hint={t("wording.becauseHint")}>
              {(id) => (
                <Input
                  id={id}
                  value={because}
                  maxLength={500}
                  onChange={({ target }) => setBecause(target.value)}
                />
              )}
            </Field>
            {save.error === null ? null : <ErrorState what={t("wording.refused")} failure={save.error} />}
            <div className={styles.acts}>
              <Button
                type="primary"
                loading={save.isPending}
                disabled={problems.length > 0 || isUnchanged || because.trim() === ""}
                onClick={() => save.mutate({ ...name, texts, because, basedOn: current?.version ?? 0 })}
              >
                {t("wording.save")}
              </Button>
              <Button
                loading={test.isPending}
                disabled={problems.length > 0}
                onClick={() => test.mutate({ ...name, texts })}
              >
                {t("wording.test")}
              </Button>
            </div>
            {isUnchanged ? <small>{t("wording.unchanged")}</small> : null}
          </div>
        </SectionCard>
        <SectionCard title={t("wording.versions")}>
          <TemplateVersions versions={versions} onTake={setTexts} />
        </SectionCard>
      </div>
      <TemplatePreview name={name} texts={texts} isSound={problems.length === 0} />
    </div>
  );
}
