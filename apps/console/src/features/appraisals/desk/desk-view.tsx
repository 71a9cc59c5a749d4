import { missingInAppraisal } from "@goodstanding/domain/appraisal/missing-in-appraisal";
import { useState } from "react";
import type { AppraisalWorkbench, CommentTemplate } from "../../../lib/api.ts";
import { BesidePane } from "./beside-pane.tsx";
import type { OpenComment } from "./comment-list.tsx";
import { ConclusionDialog } from "./conclusion-dialog.tsx";
import type { DeskActs } from "./desk-acts.ts";
import { DeskHeader } from "./desk-header.tsx";
import {
  type DeskDocument,
  type DeskPlace,
  deskDocuments,
  deskPlaces,
  filterPlaces,
  type ItemFilter,
  nextUndone,
  step,
} from "./desk-items.ts";
import { type DeskAct, resultOfAct } from "./desk-keys.ts";
import { DeskLayout, type DeskPane } from "./desk-layout.tsx";
import type { DeskSearch } from "./desk-search.ts";
import { DocumentPane } from "./document-pane.tsx";
import { ItemList } from "./item-list.tsx";
import { KeyList } from "./key-list.tsx";
import { localDrafts } from "./local-draft.ts";
import { MarkPane } from "./mark-pane.tsx";
import { useDeskKeys } from "./use-desk-keys.ts";

interface DeskViewProps {
  readonly desk: AppraisalWorkbench;
  readonly templates: readonly CommentTemplate[];
  readonly search: DeskSearch;
  readonly acts: DeskActs;
  /** Something waits to be sent, because no answer came. */
  readonly isOffline: boolean;
  readonly onSearch: (search: DeskSearch) => void;
}

/** The workbench of one review: checklist, document, findings and comments, by mouse or by keys. */
export function DeskView({ desk, templates, search, acts, isOffline, onSearch }: DeskViewProps) {
  const places = deskPlaces(desk);
  const documents = deskDocuments(places);
  const isSecondRound = desk.items.some(({ isChanged }) => isChanged !== null);
  const filter: ItemFilter = search.show ?? (isSecondRound ? "changed" : "all");
  const place = placeOpen(places, filter, search.item);
  const shown = documentOpen(place, search.file);
  const { work: mayWork } = desk.may;
  const [pane, setPane] = useState<DeskPane>("items");
  const [asked, setAsked] = useState<{ readonly path: string; readonly page: number | null } | null>(null);
  const itemKey = place.item?.key ?? null;
  const [writing, setWriting] = useState(() =>
    mayWork ? leftOpen(desk, itemKey, shown?.file.path ?? null) : null,
  );
  const [finding, setFinding] = useState(0);
  const [dialog, setDialog] = useState<"keys" | "conclusion" | null>(null);
  const viewed = new Set(desk.viewed);
  const missing = missingOf(desk);
  const seen = documents.filter(({ file }) => viewed.has(file.sha256)).length;
  useDeskKeys(doAct);
  const open = writing !== null && writing.item === itemKey ? writing : null;
  return (
    <>
      <DeskHeader
        desk={desk}
        seen={seen}
        documents={documents.length}
        missing={missing}
        isOffline={isOffline}
        onKeys={() => setDialog("keys")}
        onConclude={() => setDialog("conclusion")}
      />
      <DeskLayout
        active={pane}
        onActive={setPane}
        items={
          <ItemList
            places={places}
            open={place.key}
            filter={filter}
            commentCounts={commentCounts(desk)}
            onOpen={(next) => {
              go(next);
              setPane(next.files.length > 0 ? "document" : "marks");
            }}
            onFilter={(show) => onSearch({ ...search, show })}
            onConfirm={mayWork ? acts.confirm : null}
          />
        }
        document={
          <DocumentPane
            submissionId={desk.submission.id}
            place={place}
            shown={shown}
            page={asked !== null && asked.path === shown?.file.path ? asked.page : null}
            viewed={viewed}
            mayTick={mayWork}
            onShow={(file) => onSearch({ ...search, item: place.key, file })}
            onWalk={walkDocuments}
            onTick={acts.tick}
            finding={finding}
            onFinding={(isOpen) => setFinding(isOpen ? 1 : 0)}
            beside={
              search.beside === undefined || shown === null ? null : (
                <BesidePane
                  key={shown.file.path}
                  desk={desk}
                  place={place}
                  file={shown.file}
                  with={search.beside}
                  onWith={(beside) => onSearch({ ...search, beside })}
                />
              )
            }
            onBeside={
              shown === null || (desk.lastYear === null && desk.previous === null)
                ? null
                : (isBeside) =>
                    onSearch({
                      ...search,
                      beside: isBeside ? (desk.previous === null ? "last-year" : "previous") : undefined,
                    })
            }
          />
        }
        marks={
          <MarkPane
            place={place}
            mayWork={mayWork}
            comments={desk.comments.filter(({ item }) => item === itemKey)}
            findings={desk.findings.filter(({ item }) => item === itemKey)}
            templates={templates}
            open={open}
            isUnexplained={itemKey !== null && missing.unexplained.includes(itemKey)}
            onMark={(result) => {
              if (itemKey !== null) acts.mark(itemKey, result);
            }}
            onJudge={(finding, stance) => acts.judge(finding, stance)}
            onWrite={write}
            onOpen={(comment) => setWriting({ ...comment, localId: comment.id })}
            onSave={save}
            onRemove={(id) => acts.removeComment(id)}
            onDone={(comment, text) => {
              setWriting(null);
              if (text === "" && comment.id !== null) acts.removeComment(comment.id);
            }}
            onShow={(file, page) => {
              setAsked({ path: file, page });
              const found = documents.find((each) => each.file.path === file);
              if (found !== undefined) show(found);
            }}
          />
        }
      />
      {dialog === "keys" ? <KeyList onClose={() => setDialog(null)} /> : null}
      {dialog === "conclusion" ? (
        <ConclusionDialog
          desk={desk}
          missing={missing}
          unopened={documents.length - seen}
          acts={acts}
          onOpen={(key) => {
            setDialog(null);
            const found = places.find((each) => each.item?.key === key);
            if (found !== undefined) go(found);
          }}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </>
  );

  function go(next: DeskPlace): void {
    onSearch({ ...search, item: next.key, file: undefined });
  }

  function show({ place: item, file }: DeskDocument): void {
    onSearch({ ...search, item, file: file.path });
    setPane("document");
  }

  function walkDocuments(by: 1 | -1): void {
    const next = step(documents, (each) => each.place === place.key && each.file === shown?.file, by);
    if (next !== null) show(next);
  }

  function walkItems(by: 1 | -1): void {
    const next = step(filterPlaces(places, filter, place.key), ({ key }) => key === place.key, by);
    if (next !== null) go(next);
  }

  function write(): void {
    setPane("marks");
    const file = shown?.file.path ?? null;
    setWriting({ id: null, localId: newCommentId(desk, itemKey), item: itemKey, file, place: null });
  }

  function find(): void {
    setPane("document");
    setFinding((times) => times + 1);
  }

  /** A comment without a word is none; who leaves it so has it removed. */
  async function save({ id, localId, item, file, place: at }: OpenComment, text: string): Promise<void> {
    if (text.trim() === "") return;
    const given = await acts.comment(id, { item, file, place: at }, text);
    setWriting((now) => (now?.localId === localId ? { ...now, id: given } : now));
  }

  function doAct(act: DeskAct): void {
    const result = resultOfAct[act];
    if (result !== undefined) {
      if (mayWork && itemKey !== null) acts.mark(itemKey, result);
      return;
    }
    if (act === "next-item" || act === "previous-item") walkItems(act === "next-item" ? 1 : -1);
    if (act === "next-document" || act === "previous-document")
      walkDocuments(act === "next-document" ? 1 : -1);
    if (act === "comment" && mayWork) write();
    if (act === "find") find();
    if (act === "list-keys") setDialog("keys");
    if (act === "save" && mayWork) setDialog("conclusion");
    const undone = act === "next-undone" ? nextUndone(places, place.key) : null;
    if (undone !== null) go(undone);
  }
}

/** The place of the address; else the first that is to be worked on, the package as a whole at last. */
function placeOpen(places: readonly DeskPlace[], filter: ItemFilter, asked: string | undefined): DeskPlace {
  const [whole, ...items] = places;
  if (whole === undefined) throw new Error("deskPlaces always has the whole");
  return places.find(({ key }) => key === asked) ?? filterPlaces(items, filter, "")[0] ?? items[0] ?? whole;
}

function documentOpen({ key, files }: DeskPlace, asked: string | undefined): DeskDocument | null {
  const file = files.find(({ path }) => path === asked) ?? files[0];
  return file === undefined ? null : { place: key, file };
}

const newCommentId = ({ id }: Pick<AppraisalWorkbench, "id">, item: string | null): string =>
  `${id}/new/${item ?? "whole"}`;

/** What was being written at a place when the page was left, if the server has not got it. */
function leftOpen(desk: AppraisalWorkbench, item: string | null, file: string | null): OpenComment | null {
  const drafts = localDrafts(localStorage);
  const own = desk.comments.filter((comment) => comment.item === item);
  const left = own.find(({ id }) => drafts.read(id) !== null);
  if (left !== undefined) return { ...left, localId: left.id };
  const localId = newCommentId(desk, item);
  const text = drafts.read(localId);
  if (text === null) return null;
  // The page may have been left before it heard that the server has it, or the beginning of it.
  const sent = own.find((comment) => comment.file === file && text.startsWith(comment.text));
  if (sent === undefined) return { id: null, localId, item, file, place: null };
  drafts.drop(localId);
  if (text !== sent.text) drafts.keep(sent.id, text);
  return { ...sent, localId: sent.id };
}

/** Reckoned here too, so that it answers a mark at once. */
function missingOf({ items, comments, findings }: AppraisalWorkbench) {
  const marks = items.flatMap(({ key, mark }) => (mark === null ? [] : [{ item: key, ...mark }]));
  const explained = new Set(
    [...comments, ...findings.filter(({ stance }) => stance?.kind === "adopted")].flatMap(({ item }) =>
      item === null ? [] : [item],
    ),
  );
  return missingInAppraisal(items, marks, explained);
}

function commentCounts({ comments }: AppraisalWorkbench): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { item } of comments) counts.set(item ?? "whole", (counts.get(item ?? "whole") ?? 0) + 1);
  return counts;
}
