import { ExclamationCircleOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { StatusTag } from "../../ui/status-tag.tsx";
import type { ProgrammeObligation } from "./programme-views.ts";

type Carried = ProgrammeObligation["spotChecks"][number];

/** That a spot check weighs on a duty, where it still does; the details say what it found. */
export function CarriedTags({ spotChecks }: { readonly spotChecks: readonly Carried[] }) {
  const { t } = useTranslation();
  const kinds = new Set(spotChecks.filter(({ state }) => state !== "done").map(({ kind }) => kind));
  return (
    <>
      {kinds.has("on-site") ? (
        <StatusTag look={{ tone: "warning", icon: ExclamationCircleOutlined }}>
          {t("programmes.duty.onSiteExpected")}
        </StatusTag>
      ) : null}
      {kinds.has("renewal") ? (
        <StatusTag look={{ tone: "warning", icon: ExclamationCircleOutlined }}>
          {t("programmes.duty.carriedIn")}
        </StatusTag>
      ) : null}
    </>
  );
}
