import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { ChosenPart } from "../chosen-part.tsx";
import { FilingHeader } from "../filing-header.tsx";
import styles from "../filing-view.module.css";
import type { FilingDetail, Submission } from "../filing-views.ts";
import { countBlocking } from "../handing-in/gap-place.ts";
import { LinkTroubleNotice } from "../links/link-trouble-notice.tsx";
import { RequestNotice } from "../reading-rooms/request-notice.tsx";
import { readSelection, type Selection } from "../selection.ts";
import { SlotTargetContext } from "../slot/slot-target.ts";
import { useFilingActions } from "../use-filing-actions.ts";
import { useFocusOnChange } from "../use-focus-on-change.ts";
import { FrozenNotice } from "./frozen-notice.tsx";
import { FrozenPlace } from "./frozen-place.tsx";
import { FrozenTree } from "./frozen-tree.tsx";

interface FrozenFilingViewProps {
  readonly detail: FilingDetail;
  /** What was handed in last. */
  readonly latest: Submission;
}

/** A filing that is handed in: what was frozen, because who decides has to see what the decision names, and not the draft. */
export function FrozenFilingView({ detail, latest }: FrozenFilingViewProps) {
  const { filing, gaps, submissions } = detail;
  const { t } = useTranslation();
  const trpc = useTRPC();
  const actions = useFilingActions(filing);
  const hash = useLocation({ select: ({ hash }) => hash });
  const selection = readSelection(hash) ?? firstOf(detail);
  const chosen = useFocusOnChange(hash);
  const frozen = useQuery(trpc.submissions.get.queryOptions({ filingId: filing.id, number: latest.number }));
  return (
    <>
      <FilingHeader detail={detail} />
      <Loaded query={frozen} what={t("submissions.one")}>
        {(submission) => (
          <div className={styles.columns}>
            <div className={styles.tree}>
              <FrozenTree
                submission={submission}
                selection={selection}
                views={{ overview: countBlocking(gaps), history: submissions.length }}
              />
            </div>
            <div className={styles.column}>
              {selection.kind === "slot" ? null : <LinkTroubleNotice filingId={filing.id} />}
              <RequestNotice filingId={filing.id} />
              <FrozenNotice submission={submission} />
              <div ref={chosen} tabIndex={-1} className={styles.chosen}>
                <FrozenPlace
                  submission={submission}
                  selection={selection}
                  whole={
                    <SlotTargetContext value={{ kind: "filing", id: filing.id }}>
                      <ChosenPart detail={detail} selection={selection} uploading={0} actions={actions} />
                    </SlotTargetContext>
                  }
                />
              </div>
            </div>
          </div>
        )}
      </Loaded>
    </>
  );
}

/** Whoever decides reads the review first; everyone else where the filing stands. */
const firstOf = ({ may, filing: { status } }: FilingDetail): Selection =>
  may.decide || status === "filed" || status === "school-approved"
    ? { kind: "history" }
    : { kind: "overview" };
