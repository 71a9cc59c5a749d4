import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useAct } from "../../lib/use-act.ts";
import type { CourseRow } from "./course-views.ts";

interface OpenThisYearProps {
  readonly course: Pick<CourseRow, "id" | "name" | "packageId" | "may">;
  readonly year: number;
}

/** The package of this year, or the button that opens one: with it the course is evaluated this year. */
export function OpenThisYear({ course, year }: OpenThisYearProps) {
  const { t } = useTranslation();
  const open = useAct("courses.openPackage", { done: t("intake.courses.opened") });
  if (course.packageId !== null) {
    return (
      <Link to="/course-packages/$packageId" params={{ packageId: course.packageId }}>
        {t("courses.openPage")}
        <span className="visually-hidden">{course.name}</span>
      </Link>
    );
  }
  if (!course.may.open) return "—";
  return (
    <Button
      size="small"
      loading={open.isPending}
      aria-label={t("intake.courses.openOne", { course: course.name })}
      onClick={() => open.mutate({ courseId: course.id, year })}
    >
      {t("intake.courses.open")}
    </Button>
  );
}
