import type { AppError } from "@goodstanding/domain/kernel/app-error";
import { regimeNames } from "@goodstanding/domain/policy/regime";
import { Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field } from "../../../ui/field.tsx";
import type { RuleInForce } from "../policy-views.ts";
import { ChangeCard } from "./change-card.tsx";
import styles from "./change-form.module.css";
import type { ChangeFormProps } from "./form-props.ts";
import { draftOf, type Notice, type NoticeDraft, noticeOf } from "./notice-draft.ts";
import { NoticeLines } from "./notice-lines.tsx";
import { Refusal } from "./refusal.tsx";

interface NoticeFieldsProps extends ChangeFormProps {
  /** The notice that is corrected; `null`: a new one. */
  readonly registered: Notice | null;
}

export function NoticeFields({ policies, target, steps, registered }: NoticeFieldsProps) {
  const { t } = useTranslation();
  const text = useText();
  const [draft, setDraft] = useState<NoticeDraft>(() =>
    registered === null
      ? {
          ...{
            regime: target.regime ?? "engineering",
            year: policies.year,
            title: "",
            number: "",
            issued: "",
          },
          ...{ dates: [], windows: [] },
        }
      : draftOf(registered),
  );
  const put = (part: Partial<NoticeDraft>) => setDraft({ ...draft, ...part });
  const regime = policies.regimes.find((each) => each.regime === draft.regime);
  const rules = regime?.rules ?? [];
  const notice = regime ? noticeOf(draft, { authority: regime.agency, id: registered?.id ?? null }) : null;
  return (
    <ChangeCard change={notice && { kind: "notice", notice }} steps={steps}>
      {(refused) => (
        <div className={styles.fields}>
          <div className={styles.grid}>
            <Field label={t("policyChange.field.regime")}>
              {(id) => (
                <Select
                  id={id}
                  value={draft.regime}
                  options={policies.regimes.map((each) => ({
                    value: each.regime,
                    label: text(regimeNames[each.regime]),
                  }))}
                  onChange={(next) => put({ regime: next, dates: [], windows: [] })}
                />
              )}
            </Field>
            <Field label={t("policyChange.notice.year")}>
              {(id) => (
                <InputNumber
                  id={id}
                  value={draft.year}
                  min={1990}
                  max={2199}
                  precision={0}
                  onChange={(year) => put({ year })}
                />
              )}
            </Field>
          </div>
          <Field label={t("policyChange.notice.title")}>
            {(id) => (
              <Input
                id={id}
                value={draft.title}
                maxLength={200}
                onChange={({ target: input }) => put({ title: input.value })}
              />
            )}
          </Field>
          <div className={styles.grid}>
            <Field label={t("policyChange.notice.number")}>
              {(id) => (
                <Input
                  id={id}
                  value={draft.number}
                  maxLength={100}
                  onChange={({ target: input }) => put({ number: input.value })}
                />
              )}
            </Field>
            <Field label={t("policyChange.notice.issued")}>
              {(id) => <DateInput id={id} value={draft.issued} onChange={(issued) => put({ issued })} />}
            </Field>
          </div>
          <NoticeLines
            kind="rules"
            lines={draft.dates}
            rules={rules.filter(hasYearlyDay)}
            refused={refused}
            onChange={(dates) => put({ dates })}
          />
          <NoticeLines
            kind="windows"
            lines={draft.windows}
            rules={rules}
            refused={refused}
            onChange={(windows) => put({ windows })}
          />
          {isOfALine(refused) ? null : <Refusal error={refused} />}
          {draft.dates.length + draft.windows.length === 0 ? (
            <small>{t("policyChange.notice.needed")}</small>
          ) : null}
        </div>
      )}
    </ChangeCard>
  );
}

/** A notice can only set another day where the agency names one. */
const hasYearlyDay = ({ agency }: RuleInForce): boolean => agency?.timing !== null && agency?.due !== null;

const isOfALine = (refused: AppError | null): boolean => /^(rules|windows)\./.test(refused?.path ?? "");
