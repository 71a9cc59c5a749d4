import type { ParameterName, Parameters } from "@goodstanding/domain/policy/parameters";
import { InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import {
  factParameters,
  isFact,
  isNumber,
  isWord,
  numberParameters,
  wordParameters,
} from "../parameter-fields.ts";
import { useParameterText } from "../use-parameter-text.ts";
import styles from "./change-form.module.css";
import { WindowInput } from "./window-input.tsx";

interface ParameterInputProps {
  readonly id: string;
  readonly name: ParameterName;
  readonly values: Parameters;
  /** The parameter alone; `null` while it is half typed. */
  readonly onChange: (part: Partial<Parameters> | null) => void;
}

/** The control of one parameter: words to choose from, a number with its unit, or a span. */
export function ParameterInput({ id, name, values, onChange }: ParameterInputProps) {
  const { t } = useTranslation();
  const textOf = useParameterText();
  if (name === "reportingWindow") {
    return (
      <WindowInput
        id={id}
        value={values.reportingWindow}
        onChange={(reportingWindow) => onChange(reportingWindow && { reportingWindow })}
      />
    );
  }
  if (isNumber(name)) {
    const { unit, min, max } = numberParameters[name];
    return (
      <>
        <InputNumber
          id={id}
          value={values[name]}
          min={min}
          max={max}
          precision={0}
          onChange={(value) => onChange(value === null ? null : { [name]: value })}
        />
        {t(`policyChange.parameters.unit.${unit}`)}
      </>
    );
  }
  const options = choicesOf(name).map((part, index) => ({
    value: index,
    label: textOf({ ...values, ...part }, name),
    part,
  }));
  return (
    <Select
      id={id}
      className={styles.wide ?? ""}
      value={options.find(({ part }) => part[name] === values[name])?.value ?? null}
      options={options}
      onChange={(_, chosen) => {
        if (chosen && !Array.isArray(chosen)) onChange(chosen.part);
      }}
    />
  );
}

function choicesOf(name: Exclude<ParameterName, "reportingWindow">): readonly Partial<Parameters>[] {
  if (name === "datesInclusive") return [{ datesInclusive: true }, { datesInclusive: false }];
  if (isWord(name)) return wordParameters[name].map((value) => ({ [name]: value }));
  return isFact(name) ? factParameters[name].map((value) => ({ [name]: value })) : [];
}
