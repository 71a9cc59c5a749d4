import { canonicalJson } from "@goodstanding/domain/kernel/canonical-json";
import { parameterNames } from "@goodstanding/domain/policy/parameter-names";
import type { ParameterName, Parameters } from "@goodstanding/domain/policy/parameters";
import type { PolicyChangeOf } from "@goodstanding/domain/policy/policy-change";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { Field } from "../../../ui/field.tsx";
import { ChangeCard } from "./change-card.tsx";
import styles from "./change-form.module.css";
import type { ChangeFormProps } from "./form-props.ts";
import { ParameterInput } from "./parameter-input.tsx";
import { Refusal } from "./refusal.tsx";

type Patch = PolicyChangeOf<"parameters">["patch"];

/** Every reading that the documents leave to the school; what is typed back to its default counts as unchanged. */
export function ParametersForm({ policies: { settings, parameters: rows }, steps }: ChangeFormProps) {
  const { t } = useTranslation();
  const text = useText();
  const [patch, setPatch] = useState<Patch>({});
  const [halfTyped, setHalfTyped] = useState<readonly ParameterName[]>([]);
  const values = { ...settings.parameters, ...withoutNull(patch) };
  const change: PolicyChangeOf<"parameters"> | null =
    halfTyped.length > 0 || Object.keys(patch).length === 0 ? null : { kind: "parameters", patch };
  return (
    <ChangeCard change={change} steps={steps}>
      {(refused) => (
        <div className={styles.fields}>
          {rows.map(({ name, default: original, said, isUsed }) => {
            const label = text(parameterNames[name]);
            return (
              <Field
                key={name}
                label={label}
                hint={[
                  t(`policies.parameters.meaning.${name}`),
                  ...(said.length > 0 && !isUsed ? [t("policyChange.parameters.said")] : []),
                ].join(" ")}
              >
                {(id) => (
                  <>
                    <span className={styles.inline}>
                      <ParameterInput
                        id={id}
                        name={name}
                        values={values}
                        onChange={(part) => put(name, part)}
                      />
                      {canonicalJson(values[name]) === canonicalJson(original) ? null : (
                        <Button
                          type="link"
                          size="small"
                          aria-label={t("policyChange.parameters.resetOf", { name: label })}
                          onClick={() => put(name, partOf(name, original))}
                        >
                          {t("policyChange.parameters.reset")}
                        </Button>
                      )}
                    </span>
                    {refused?.path === `parameters.${name}` ? <Refusal error={refused} /> : null}
                  </>
                )}
              </Field>
            );
          })}
          {refused?.path === undefined ? <Refusal error={refused} /> : null}
        </div>
      )}
    </ChangeCard>
  );

  /** `null`: half typed. What is back to where it stands leaves the patch. */
  function put(name: ParameterName, part: Partial<Parameters> | null): void {
    const others = halfTyped.filter((each) => each !== name);
    setHalfTyped(part === null ? [...others, name] : others);
    if (part === null) return;
    const { [name]: _, ...rest } = patch;
    const stands = canonicalJson(part[name]) === canonicalJson(settings.parameters[name]);
    setPatch(stands ? rest : { ...rest, ...part });
  }
}

const partOf = (name: ParameterName, value: unknown): Partial<Parameters> => ({ [name]: value });

const withoutNull = (patch: Patch): Partial<Parameters> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null));
