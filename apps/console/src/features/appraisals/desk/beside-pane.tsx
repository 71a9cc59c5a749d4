import { useQuery } from "@tanstack/react-query";
import { Segmented, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppraisalWorkbench } from "../../../lib/api.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import styles from "./beside-pane.module.css";
import type { DeskFile, DeskPlace } from "./desk-items.ts";
import { TextBeside } from "./text-beside.tsx";

export type BesideWhat = "last-year" | "previous";

interface BesidePaneProps {
  readonly desk: Pick<AppraisalWorkbench, "id" | "previous" | "lastYear">;
  readonly place: DeskPlace;
  readonly file: DeskFile;
  readonly with: BesideWhat;
  readonly onWith: (what: BesideWhat) => void;
}

/** The words of a document beside those of last year's, or of the submission before, at the same place. */
export function BesidePane({ desk, place, file, with: against, onWith }: BesidePaneProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { previous, lastYear } = desk;
  const [otherPath, setOtherPath] = useState<string | null>(null);
  const isThere = (against === "previous" ? previous : lastYear) !== null;
  const compared = useQuery({
    ...trpc.appraisals.compareText.queryOptions({ id: desk.id, path: file.path, against, otherPath }),
    // Neither side changes any more: both were frozen.
    staleTime: Number.POSITIVE_INFINITY,
    enabled: isThere,
  });
  const paths = against === "last-year" ? (place.item?.lastYear ?? []).map(({ path }) => path) : [];
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <Segmented
          size="small"
          aria-label={t("appraisals.beside.label")}
          value={against}
          options={[
            ...(previous === null
              ? []
              : [
                  {
                    value: "previous" as const,
                    label: t("appraisals.beside.previous", { number: previous.number }),
                  },
                ]),
            ...(lastYear === null
              ? []
              : [
                  {
                    value: "last-year" as const,
                    label: t("appraisals.beside.lastYear", { period: lastYear.period }),
                  },
                ]),
          ]}
          onChange={(what) => {
            setOtherPath(null);
            onWith(what);
          }}
        />
        {paths.length < 2 ? (
          <span className={styles.name}>{nameIn(compared.data?.before?.path ?? "")}</span>
        ) : (
          <Select
            size="small"
            className={styles.select ?? ""}
            value={otherPath ?? compared.data?.before?.path ?? null}
            aria-label={t("appraisals.beside.file")}
            options={paths.map((value) => ({ value, label: nameIn(value) }))}
            onChange={setOtherPath}
          />
        )}
      </div>
      {isThere ? (
        <Loaded query={compared} what={t("appraisals.beside.label")}>
          {(comparison) => <TextBeside comparison={comparison} />}
        </Loaded>
      ) : (
        <EmptyState>{t("appraisals.beside.none")}</EmptyState>
      )}
    </div>
  );
}

const nameIn = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
