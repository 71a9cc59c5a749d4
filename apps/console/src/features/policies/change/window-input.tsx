import type { Parameters } from "@goodstanding/domain/policy/parameters";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./change-form.module.css";
import { MonthDayInput, type PartialMonthDay, wholeMonthDay } from "./month-day-input.tsx";

type Window = Parameters["reportingWindow"];

const kinds = [
  "undeclared",
  "calendar-year",
  "academic-year",
  "own",
] as const satisfies readonly Window["kind"][];
const blank: PartialMonthDay = { month: null, day: null };

interface WindowInputProps {
  readonly id: string;
  readonly value: Window;
  /** `null` while a span of one's own is half typed. */
  readonly onChange: (window: Window | null) => void;
}

/** Which span 本年度 means. */
export function WindowInput({ id, value, onChange }: WindowInputProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState(value.kind);
  const [from, setFrom] = useState<PartialMonthDay>(value.kind === "own" ? value.from : blank);
  const [to, setTo] = useState<PartialMonthDay>(value.kind === "own" ? value.to : blank);
  return (
    <span className={styles.inline}>
      <Select
        id={id}
        className={styles.wide ?? ""}
        value={kind}
        options={kinds.map((each) => ({
          value: each,
          label: t(`policies.parameters.reportingWindow.${each}`),
        }))}
        onChange={(next) => {
          setKind(next);
          onChange(next === "own" ? own(from, to) : { kind: next });
        }}
      />
      {kind === "own" ? (
        <>
          <MonthDayInput
            label={t("policyChange.field.from")}
            value={from}
            onChange={(next) => {
              setFrom(next);
              onChange(own(next, to));
            }}
          />
          —
          <MonthDayInput
            label={t("policyChange.field.to")}
            value={to}
            onChange={(next) => {
              setTo(next);
              onChange(own(from, next));
            }}
          />
        </>
      ) : null}
    </span>
  );
}

function own(first: PartialMonthDay, last: PartialMonthDay): Window | null {
  const [from, to] = [wholeMonthDay(first), wholeMonthDay(last)];
  return from && to && { kind: "own", from, to };
}
