import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { useDocumentTitle } from "../../../lib/use-document-title.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { PlanView } from "./plan-view.tsx";

/** This year's filings against the capacity of the pool, between the school's date and the agency's. */
export function PlanPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const [seats, setSeats] = useState(2);
  const plan = useQuery({
    ...trpc.appraisals.plan.queryOptions({ seats }),
    placeholderData: keepPreviousData,
  });
  useDocumentTitle(t("appraisals.plan.title"));
  return (
    <>
      <PageHeader
        trail={<Link to="/reviews">{t("appraisals.title")}</Link>}
        title={t("appraisals.plan.title")}
        actions={
          <Segmented
            aria-label={t("appraisals.plan.seats")}
            value={seats}
            options={[1, 2, 3].map((value) => ({
              value,
              label: t("appraisals.plan.seat", { count: value }),
            }))}
            onChange={setSeats}
          />
        }
      >
        {t("appraisals.plan.intro")}
      </PageHeader>
      <Loaded query={plan} what={t("appraisals.plan.title")}>
        {(data) => <PlanView plan={data} />}
      </Loaded>
    </>
  );
}
