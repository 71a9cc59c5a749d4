import { PlusOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Alert, Button, Input, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useAct } from "../../../lib/use-act.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { SectionCard } from "../../../ui/section-card.tsx";
import type { FilingDetail, PartView } from "../filing-views.ts";
import styles from "./open-courses.module.css";

/** Courses that evaluate attainment and have no package this year yet, those that are due first. */
export function OpenCourses({ detail }: { readonly detail: FilingDetail }) {
  const { t } = useTranslation();
  const text = useText();
  const { filing, courses, coverage, parts, may } = detail;
  const open = useAct("courses.openPackage", { done: t("intake.courses.opened") });
  const carry = useAct("filings.carryForward", { done: t("intake.carry.done") });
  const coursePart = parts.find(({ kind }) => kind === "courses");
  if (coursePart === undefined || !may.edit) return null;
  const due = new Set(coverage.rows.filter(({ isDueNow }) => isDueNow).map(({ courseId }) => courseId));
  const options = [...courses.options].sort(
    (a, b) => Number(due.has(b.courseId)) - Number(due.has(a.courseId)),
  );
  return (
    <SectionCard
      title={t("intake.courses.title", { year: filing.period })}
      extra={
        <Link to="/programmes/$programmeId/courses" params={{ programmeId: filing.programme.id }}>
          {t("intake.courses.manage")}
        </Link>
      }
    >
      {coursePart.courses.length === 0 && detail.carry !== null ? (
        <Alert
          type="info"
          showIcon
          className={styles.carry ?? ""}
          title={t("intake.carry.title")}
          description={t("intake.carry.note")}
          action={
            <Button size="small" loading={carry.isPending} onClick={() => carry.mutate({ id: filing.id })}>
              {t("intake.carry.button")}
            </Button>
          }
        />
      ) : null}
      <p className={styles.note}>
        {t("intake.courses.opens", { count: coursePart.courses.length })}{" "}
        {options.length === 0 ? t("intake.courses.noneLeft") : t("intake.courses.choose")}
      </p>
      {coursePart.courses.length === 0 ? <NoCourse filingId={filing.id} part={coursePart} /> : null}
      <ul className={styles.options}>
        {options.map(({ courseId, name, code, kind }) => (
          <li key={courseId} className={styles.option}>
            <span className={styles.name}>
              {name} <small>{[code, text(kind.name)].filter(Boolean).join(" · ")}</small>
            </span>
            {due.has(courseId) ? <strong className={styles.due}>{t("intake.coverage.due")}</strong> : null}
            <Button
              size="small"
              icon={<PlusOutlined />}
              disabled={open.isPending}
              aria-label={t("intake.courses.openOne", { course: name })}
              onClick={() => open.mutate({ courseId, year: Number(filing.period) })}
            >
              {t("intake.courses.open")}
            </Button>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

/** In a year without any evaluation somebody signs that, and says why. */
function NoCourse({ filingId, part }: { readonly filingId: string; readonly part: PartView }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const [remark, setRemark] = useState("");
  const declare = useAct("filings.declare", { done: t("intake.declare.done") });
  const withdraw = useAct("filings.withdrawDeclaration", { done: t("intake.declare.withdrawn") });
  const { declaration } = part;
  if (declaration !== null) {
    return (
      <div className={styles.option}>
        <span className={styles.name}>
          {t("intake.courses.noneDeclared")}{" "}
          <small>
            {declaration.remark}{" "}
            {t("intake.declare.by", { name: text(declaration.by), at: format.instant(declaration.at) })}
          </small>
        </span>
        <Button size="small" onClick={() => withdraw.mutate({ id: filingId, declarationId: declaration.id })}>
          {t("intake.declare.withdraw")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.option}>
      <Input
        className={styles.name ?? ""}
        value={remark}
        maxLength={500}
        aria-label={t("intake.declare.remark")}
        placeholder={t("intake.courses.noneHint")}
        onChange={({ target }) => setRemark(target.value)}
      />
      <Popconfirm
        title={t("intake.courses.noneThisYear")}
        description={t("intake.declare.signs")}
        okText={t("intake.declare.sign")}
        disabled={remark.trim() === ""}
        onConfirm={() =>
          declare.mutate({
            id: filingId,
            placement: { part: part.id, slot: "", course: null, band: null },
            kind: "no-course",
            remark: remark.trim(),
          })
        }
      >
        <Button size="small" disabled={remark.trim() === ""}>
          {t("intake.courses.noneThisYear")}
        </Button>
      </Popconfirm>
    </div>
  );
}
