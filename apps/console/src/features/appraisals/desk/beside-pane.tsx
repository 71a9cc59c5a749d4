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
  readonly desk: AppraisalWorkbench;
  readonly place: DeskPlace;
  readonly file: DeskFile;
  readonly with: BesideWhat;
  readonly onWith: (what: BesideWhat) => void;
}

/** The words of a document beside those of last year's, or of the submission before, at the same place. */
export function BesidePane({ desk, place, file, with: what, onWith }: BesidePaneProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { previous, lastYear, filing } = desk;
  const before = useQuery({
    ...trpc.submissions.get.queryOptions({ filingId: filing.id, number: previous?.number ?? 1 }),
    enabled: what === "previous" && previous !== null,
  });
  const source = what === "previous" ? previous : lastYear;
  const paths =
    what === "last-year"
      ? (place.item?.lastYear ?? []).map(({ path }) => path)
      : (before.data?.parts ?? [])
          .flatMap((part) => [...part.slots, ...part.courses.flatMap(({ slots }) => slots)])
          .filter(({ key }) => key === place.slot?.key)
          .flatMap(({ files }) => files.map(({ path }) => path));
  const [chosen, setChosen] = useState<string | null>(null);
  const path =
    paths.find((each) => each === chosen) ?? paths.find((each) => isSameName(each, file.path)) ?? paths[0];
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <Segmented
          size="small"
          aria-label={t("appraisals.beside.label")}
          value={what}
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
          onChange={onWith}
        />
        {path === undefined ? null : (
          <Select
            size="small"
            className={styles.select ?? ""}
            value={path}
            aria-label={t("appraisals.beside.file")}
            options={paths.map((value) => ({ value, label: nameIn(value) }))}
            onChange={setChosen}
          />
        )}
      </div>
      {source === null || (path === undefined && !before.isLoading) ? (
        <EmptyState>{t("appraisals.beside.none")}</EmptyState>
      ) : path === undefined ? null : (
        <Compared
          before={{ submissionId: source.submissionId, path }}
          after={{ submissionId: desk.submission.id, path: file.path }}
        />
      )}
    </div>
  );
}

interface Side {
  readonly submissionId: string;
  readonly path: string;
}

function Compared({ before, after }: { readonly before: Side; readonly after: Side }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const compared = useQuery({
    ...trpc.appraisals.compareText.queryOptions({ before, after }),
    // Neither side changes any more: both were frozen.
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Loaded query={compared} what={t("appraisals.beside.label")}>
      {(comparison) => <TextBeside comparison={comparison} />}
    </Loaded>
  );
}

const nameIn = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

const isSameName = (a: string, b: string): boolean => nameIn(a) === nameIn(b);
