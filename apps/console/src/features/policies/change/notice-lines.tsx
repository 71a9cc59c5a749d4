import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Button, Input, Select } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field } from "../../../ui/field.tsx";
import type { RuleInForce } from "../policy-views.ts";
import styles from "./change-form.module.css";
import { blankLine, type NoticeLine } from "./notice-draft.ts";
import { Refusal } from "./refusal.tsx";

interface NoticeLinesProps {
  /** `rules`: dates that the notice sets; `windows`: spans in which the agency receives something. */
  readonly kind: "rules" | "windows";
  readonly lines: readonly NoticeLine[];
  /** Of which duties it may speak. */
  readonly rules: readonly RuleInForce[];
  readonly refused: AppError | null;
  readonly onChange: (lines: readonly NoticeLine[]) => void;
}

export function NoticeLines({ kind, lines, rules, refused, onChange }: NoticeLinesProps) {
  const { t } = useTranslation();
  const text = useText();
  const headingId = useId();
  const put = (line: NoticeLine) => onChange(lines.map((each) => (each.key === line.key ? line : each)));
  return (
    <section className={styles.group} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.legend}>
        {t(`policyChange.notice.${kind}`)}
      </h3>
      {lines.length === 0 ? <p>{t("policyChange.notice.empty")}</p> : null}
      <ul className={styles.rows}>
        {lines.map((line, index) => (
          <li key={line.key}>
            <div className={styles.row}>
              <Field label={t("policyChange.notice.rule")}>
                {(id) => (
                  <Select
                    id={id}
                    value={line.rule}
                    options={rules.map(({ rule, name }) => ({
                      value: rule,
                      label: text(name ?? ruleNames[rule]),
                    }))}
                    onChange={(rule) => put({ ...line, rule })}
                  />
                )}
              </Field>
              {kind === "windows" ? (
                <Field label={t("policyChange.notice.from")}>
                  {(id) => (
                    <DateInput id={id} value={line.from} onChange={(from) => put({ ...line, from })} />
                  )}
                </Field>
              ) : null}
              <Field label={t(kind === "windows" ? "policyChange.notice.to" : "policyChange.notice.due")}>
                {(id) => <DateInput id={id} value={line.to} onChange={(to) => put({ ...line, to })} />}
              </Field>
              <Field label={t("policyChange.notice.clause")}>
                {(id) => (
                  <Input
                    id={id}
                    value={line.clause}
                    maxLength={100}
                    onChange={({ target }) => put({ ...line, clause: target.value })}
                  />
                )}
              </Field>
              <Button
                icon={<DeleteOutlined />}
                aria-label={t("policyChange.notice.remove", { number: index + 1 })}
                onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
              />
            </div>
            {isOf(line, index) ? <Refusal error={refused} /> : null}
          </li>
        ))}
      </ul>
      <Button icon={<PlusOutlined />} onClick={() => onChange([...lines, blankLine(lines)])}>
        {t(kind === "windows" ? "policyChange.notice.addWindow" : "policyChange.notice.addRule")}
      </Button>
    </section>
  );

  function isOf({ rule }: NoticeLine, index: number): boolean {
    const path = refused?.path ?? "";
    return kind === "windows"
      ? path.startsWith(`windows.${index}.`)
      : path === `rules.${rule}` || path.startsWith(`rules.${rule}.`);
  }
}
