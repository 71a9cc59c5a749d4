import { PlusOutlined } from "@ant-design/icons";
import type { PolicyChangeOf } from "@goodstanding/domain/policy/policy-change";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ChangeCard } from "./change-card.tsx";
import styles from "./change-form.module.css";
import { dateOrNull } from "./date-or-null.ts";
import type { ChangeFormProps } from "./form-props.ts";
import { Refusal } from "./refusal.tsx";
import { type DraftTerm, TermRow } from "./term-row.tsx";

/** The days of the school's terms; those that it does not set follow the product's default. */
export function TermsForm({ policies: { settings, year }, steps }: ChangeFormProps) {
  const { t } = useTranslation();
  const [terms, setTerms] = useState<readonly DraftTerm[]>(
    settings.terms.map((term, key) => ({ ...term, key })),
  );
  return (
    <ChangeCard change={draft()} steps={steps}>
      {(refused) => (
        <div className={styles.fields}>
          {terms.length === 0 ? <p>{t("policyChange.terms.none")}</p> : null}
          <ul className={styles.rows}>
            {terms.map((term, index) => (
              <li key={term.key}>
                <TermRow
                  term={term}
                  number={index + 1}
                  onChange={(next) => setTerms(terms.map((each) => (each.key === next.key ? next : each)))}
                  onRemove={() => setTerms(terms.filter(({ key }) => key !== term.key))}
                />
                {refused?.path?.startsWith(`terms.${index}.`) ? <Refusal error={refused} /> : null}
              </li>
            ))}
          </ul>
          <div>
            <Button icon={<PlusOutlined />} onClick={() => setTerms([...terms, nextTerm(terms, year)])}>
              {t("policyChange.terms.add")}
            </Button>
          </div>
          {refused?.path === undefined ? <Refusal error={refused} /> : null}
        </div>
      )}
    </ChangeCard>
  );

  function draft(): PolicyChangeOf<"terms"> | null {
    const whole = terms.map(wholeTerm);
    return whole.every((term) => term !== null) ? { kind: "terms", terms: whole } : null;
  }
}

/** The other term of the academic year, or the first of the next. */
function nextTerm(terms: readonly DraftTerm[], year: number): DraftTerm {
  const last = terms.at(-1);
  const blank = { key: Math.max(0, ...terms.map(({ key }) => key)) + 1, from: "", to: "" };
  if (last === undefined) return { ...blank, year, term: 1 };
  return last.term === 1
    ? { ...blank, year: last.year, term: 2 }
    : { ...blank, year: (last.year ?? year) + 1, term: 1 };
}

function wholeTerm({ year, term, from, to }: DraftTerm): PolicyChangeOf<"terms">["terms"][number] | null {
  const [first, last] = [dateOrNull(from), dateOrNull(to)];
  return year === null || first === null || last === null ? null : { year, term, from: first, to: last };
}
