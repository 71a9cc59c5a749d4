import { listDocumentsInBands, type ReadDocument } from "@goodstanding/database/queries/document-reading";
import type { FilingView } from "@goodstanding/database/queries/filing";
import {
  listFilesOfContent,
  listSentSubmissions,
  type SentSubmission,
} from "@goodstanding/database/queries/sent-file";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { compareByBytes } from "@goodstanding/domain/filings/byte-order";
import type { FiledFile, ReviewFacts } from "@goodstanding/domain/review/facts";
import {
  bandsOf,
  NEAR_SAME,
  type Signature,
  similarity,
} from "@goodstanding/domain/review/reading/text-signature";

type LikeFiles = Pick<ReviewFacts, "earlier" | "elsewhere">;

/**
 * Files that other filings of the school sent last and that have the bytes of one of these, or nearly its text: of the
 * same duty of the same programme in earlier years, and of any of another programme.
 */
export async function findLikeFiles(
  tx: ScopedTransaction,
  filing: Pick<FilingView, "id" | "programmeId" | "rule" | "year">,
  ours: Iterable<ReadDocument>,
): Promise<LikeFiles> {
  const sent = await listSentSubmissions(tx, filing.id);
  const earlier = sent.filter((each) => isEarlier(each, filing));
  const elsewhere = sent.filter(({ programmeId }) => programmeId !== filing.programmeId);
  const contents = await contentsToLookFor(tx, [...ours]);
  const among = async (submissions: readonly SentSubmission[]) =>
    submissions.length === 0 ? [] : filesAmong(tx, submissions, contents);
  return {
    earlier: earlier.length === 0 ? null : await among(earlier),
    elsewhere: await among(elsewhere),
  };
}

const isEarlier = (
  each: SentSubmission,
  { programmeId, rule, year }: Pick<FilingView, "programmeId" | "rule" | "year">,
): boolean => each.programmeId === programmeId && each.rule === rule && each.year < year;

/** What a file of another filing may hold. */
interface LikeContent {
  readonly signature: Signature | null;
  /** The content of ours that it is most like, and how much, 0 to 1. */
  readonly ours: string;
  readonly share: number;
}

/** Contents of ours, and those that are near one of ours, by their bytes. */
async function contentsToLookFor(
  tx: ScopedTransaction,
  ours: readonly ReadDocument[],
): Promise<ReadonlyMap<string, LikeContent>> {
  const own = ours.map(({ sha256, reading }) => ({ sha256, signature: reading?.signature ?? null }));
  const byBand = Map.groupBy(
    own.flatMap(({ sha256, signature }) =>
      signature === null ? [] : bandsOf(signature).map((band) => ({ band, sha256, signature })),
    ),
    ({ band }) => band,
  );
  const wanted = { bands: [...byBand.keys()], without: own.map(({ sha256 }) => sha256) };
  const found = await listDocumentsInBands(tx, wanted);
  const near = found.flatMap(({ sha256, signature }) => {
    const sharing = new Map(
      bandsOf(signature).flatMap((band) => (byBand.get(band) ?? []).map((each) => [each.sha256, each])),
    );
    const [best] = [...sharing.values()]
      .map((each) => ({ signature, ours: each.sha256, share: similarity(each.signature, signature) }))
      .filter(({ share }) => share >= NEAR_SAME)
      .toSorted((a, b) => b.share - a.share || compareByBytes(a.ours, b.ours));
    return best ? [{ sha256, ...best }] : [];
  });
  const same = own.map((each) => ({ ...each, ours: each.sha256, share: 1 }));
  return new Map([...same, ...near].map((content) => [content.sha256, content]));
}

/** A form that every programme fills in alike would come a thousand times; a finding names one. */
const MOST_OF_A_FILE = 3;

async function filesAmong(
  tx: ScopedTransaction,
  submissions: readonly SentSubmission[],
  contents: ReadonlyMap<string, LikeContent>,
): Promise<readonly FiledFile[]> {
  const byId = new Map(submissions.map((each) => [each.submissionId, each]));
  const files = await listFilesOfContent(tx, [...byId.keys()], [...contents.keys()]);
  const like = files.flatMap(({ submissionId, path, sha256 }) => {
    const of = byId.get(submissionId);
    const content = contents.get(sha256);
    if (!of || !content) return [];
    const { programme, year } = of;
    return [{ file: { path, sha256, programme, year, signature: content.signature }, content }];
  });
  const nearestFirst = like.toSorted(
    (a, b) => b.content.share - a.content.share || latestFirst(a.file, b.file),
  );
  return [...Map.groupBy(nearestFirst, ({ content }) => content.ours).values()].flatMap((of) =>
    of.slice(0, MOST_OF_A_FILE).map(({ file }) => file),
  );
}

const latestFirst = (a: FiledFile, b: FiledFile): number =>
  b.year - a.year || compareByBytes(a.programme, b.programme) || compareByBytes(a.path, b.path);
