import { begin as beginAppraisal, claim } from "./routers/appraisals/claim.ts";
import { comparison, returnDraft, returned } from "./routers/appraisals/compare.ts";
import { compareText } from "./routers/appraisals/compare-text.ts";
import { get as getAppraisal } from "./routers/appraisals/get.ts";
import {
  comment,
  confirmCarried,
  draft as draftOpinion,
  judge,
  mark,
  submit as submitAppraisal,
  tick,
  uncomment,
} from "./routers/appraisals/note.ts";
import { handOver, open as openReviews } from "./routers/appraisals/open.ts";
import { plan } from "./routers/appraisals/plan.ts";
import { candidates, pool, removeFromPool, saveToPool } from "./routers/appraisals/pool.ts";
import { previewReturn } from "./routers/appraisals/preview-return.ts";
import { queue } from "./routers/appraisals/queue.ts";
import { addTemplate, removeTemplate, templates } from "./routers/appraisals/templates.ts";
import { createFeed } from "./routers/calendar/create-feed.ts";
import { feed } from "./routers/calendar/feed.ts";
import { holidays } from "./routers/calendar/holidays.ts";
import { importHolidayNotice } from "./routers/calendar/import-holiday-notice.ts";
import { range } from "./routers/calendar/range.ts";
import { revokeFeed } from "./routers/calendar/revoke-feed.ts";
import { addRobot, disableRobot, testRobot } from "./routers/channels/change-robot.ts";
import { push, switchPushOff, switchPushOn } from "./routers/channels/push.ts";
import { robots } from "./routers/channels/robots.ts";
import { ofProgramme as contactsOfProgramme } from "./routers/contacts/of-programme.ts";
import { record as recordContact } from "./routers/contacts/record.ts";
import { withdraw as withdrawContact } from "./routers/contacts/withdraw.ts";
import { addLink as addPackageLink } from "./routers/courses/add-link.ts";
import { closePackage } from "./routers/courses/close-package.ts";
import { declare as declareInPackage } from "./routers/courses/declare.ts";
import { get as getPackage } from "./routers/courses/get.ts";
import {
  holdSlot as holdPackageSlot,
  releaseSlot as releasePackageSlot,
} from "./routers/courses/hold-slot.ts";
import { importTable as importCourses } from "./routers/courses/import.ts";
import { links as packageLinks } from "./routers/courses/links.ts";
import { list as listCourses } from "./routers/courses/list.ts";
import { noteEvaluation } from "./routers/courses/note-evaluation.ts";
import { openPackage } from "./routers/courses/open-package.ts";
import { owned } from "./routers/courses/owned.ts";
import { placeFiles as placePackageFiles } from "./routers/courses/place-files.ts";
import { removeFiles as removePackageFiles } from "./routers/courses/remove-files.ts";
import { save as saveCourse } from "./routers/courses/save.ts";
import { setCycle } from "./routers/courses/set-cycle.ts";
import { share } from "./routers/courses/share.ts";
import { unplaceFiles as unplacePackageFiles } from "./routers/courses/unplace-files.ts";
import { withdraw as withdrawCourse } from "./routers/courses/withdraw.ts";
import { withdrawDeclaration as withdrawPackageDeclaration } from "./routers/courses/withdraw-declaration.ts";
import { summary } from "./routers/dashboard/summary.ts";
import { briefings, draft as draftBriefing } from "./routers/digests/briefings.ts";
import { coming as comingDigests } from "./routers/digests/coming.ts";
import { release as releaseBriefing } from "./routers/digests/release.ts";
import {
  grant as grantExtensionRequest,
  refuse as refuseExtensionRequest,
} from "./routers/extensions/decide.ts";
import { list as listExtensionRequests, open as openExtensionRequests } from "./routers/extensions/list.ts";
import { importTable as importFacts } from "./routers/facts/import.ts";
import { list as listFacts } from "./routers/facts/list.ts";
import { record } from "./routers/facts/record.ts";
import { withdraw as withdrawFact } from "./routers/facts/withdraw.ts";
import { beginReview } from "./routers/filings/begin-review.ts";
import { carryForward } from "./routers/filings/carry-forward.ts";
import { compare } from "./routers/filings/compare.ts";
import { decide } from "./routers/filings/decide.ts";
import { declare } from "./routers/filings/declare.ts";
import { exempt } from "./routers/filings/exempt.ts";
import { get as getFiling } from "./routers/filings/get.ts";
import { holdSlot } from "./routers/filings/hold-slot.ts";
import { liftExemption } from "./routers/filings/lift-exemption.ts";
import { list as listFilings } from "./routers/filings/list.ts";
import { noteRevision } from "./routers/filings/note-revision.ts";
import { placeFiles } from "./routers/filings/place-files.ts";
import { register } from "./routers/filings/register.ts";
import { releaseSlot } from "./routers/filings/release-slot.ts";
import { removeFiles } from "./routers/filings/remove-files.ts";
import { sorting } from "./routers/filings/sorting.ts";
import { submitToCollege } from "./routers/filings/submit-to-college.ts";
import { submitToSchool } from "./routers/filings/submit-to-school.ts";
import { unlock } from "./routers/filings/unlock.ts";
import { unplaceFiles } from "./routers/filings/unplace-files.ts";
import { withdraw as withdrawFiling } from "./routers/filings/withdraw.ts";
import { withdrawDeclaration } from "./routers/filings/withdraw-declaration.ts";
import { acknowledge as acknowledgeInInbox } from "./routers/inbox/acknowledge.ts";
import { get as getFromInbox } from "./routers/inbox/get.ts";
import { list as listInbox } from "./routers/inbox/list.ts";
import { markRead } from "./routers/inbox/mark-read.ts";
import { unread } from "./routers/inbox/unread.ts";
import { acknowledge as acknowledgeLink } from "./routers/links/acknowledge.ts";
import { add as addLink } from "./routers/links/add.ts";
import { change as changeLink } from "./routers/links/change.ts";
import { check as checkLink } from "./routers/links/check.ts";
import { history as linkHistory } from "./routers/links/history.ts";
import { hosts } from "./routers/links/hosts.ts";
import { list as listLinks } from "./routers/links/list.ts";
import { listHost, unlistHost } from "./routers/links/list-host.ts";
import { password as linkPassword } from "./routers/links/password.ts";
import { remove as removeLink } from "./routers/links/remove.ts";
import { trouble } from "./routers/links/trouble.ts";
import { fulfil } from "./routers/obligations/fulfil.ts";
import { grantExtension } from "./routers/obligations/grant-extension.ts";
import { history } from "./routers/obligations/history.ts";
import { list as listObligations } from "./routers/obligations/list.ts";
import { overrideDate } from "./routers/obligations/override-date.ts";
import { withdrawAdjustment } from "./routers/obligations/withdraw-adjustment.ts";
import { alarms } from "./routers/oversight/alarms.ts";
import { answerLetter } from "./routers/oversight/answer-letter.ts";
import { drawMockCheck } from "./routers/oversight/draw-mock-check.ts";
import { closeOrder, withdrawOrder } from "./routers/oversight/end-order.ts";
import { issueOrder } from "./routers/oversight/issue-order.ts";
import { letters } from "./routers/oversight/letters.ts";
import { mockCheck, mockChecks } from "./routers/oversight/mock-checks.ts";
import { ofProgramme } from "./routers/oversight/of-programme.ts";
import { orders } from "./routers/oversight/orders.ts";
import { overruleScore } from "./routers/oversight/overrule-score.ts";
import { recordSpotCheckResult } from "./routers/oversight/record-spot-check-result.ts";
import { registerLetter } from "./routers/oversight/register-letter.ts";
import { registerSpotCheck } from "./routers/oversight/register-spot-check.ts";
import { spotChecks } from "./routers/oversight/spot-checks.ts";
import { withdrawLetter } from "./routers/oversight/withdraw-letter.ts";
import { withdrawSpotCheck } from "./routers/oversight/withdraw-spot-check.ts";
import { build } from "./routers/packages/build.ts";
import { change } from "./routers/policies/change.ts";
import { diff } from "./routers/policies/diff.ts";
import { get as getPack } from "./routers/policies/get.ts";
import { inForce } from "./routers/policies/in-force.ts";
import { listPacks } from "./routers/policies/packs.ts";
import { preview } from "./routers/policies/preview.ts";
import { get as getPreferences } from "./routers/preferences/get.ts";
import { set as setPreference } from "./routers/preferences/set.ts";
import { get as getProgramme } from "./routers/programmes/get.ts";
import { importTable } from "./routers/programmes/import.ts";
import { list as listProgrammes } from "./routers/programmes/list.ts";
import { answer as answerRequest } from "./routers/reading-rooms/answer.ts";
import { create as createRoom } from "./routers/reading-rooms/create.ts";
import { list as listRooms } from "./routers/reading-rooms/list.ts";
import { log as roomLog } from "./routers/reading-rooms/log.ts";
import { overview as roomsOverview } from "./routers/reading-rooms/overview.ts";
import { requests as readingRequests } from "./routers/reading-rooms/requests.ts";
import { revoke as revokeRoom } from "./routers/reading-rooms/revoke.ts";
import { unlock as unlockRoom } from "./routers/reading-rooms/unlock.ts";
import { coming as comingReminders } from "./routers/reminders/coming.ts";
import { clearDeadAddress, deadAddresses } from "./routers/reminders/dead-addresses.ts";
import { get as getReminder } from "./routers/reminders/get.ts";
import { haltSending } from "./routers/reminders/halt-sending.ts";
import { hold as holdReminders, lift as liftHold, skip as skipReminder } from "./routers/reminders/hold.ts";
import { list as listReminders } from "./routers/reminders/list.ts";
import { quota } from "./routers/reminders/quota.ts";
import { resend } from "./routers/reminders/resend.ts";
import { sending } from "./routers/reminders/sending.ts";
import { setSending } from "./routers/reminders/set-sending.ts";
import { setVoice } from "./routers/reminders/set-voice.ts";
import { settle as settleDelivery } from "./routers/reminders/settle.ts";
import { unreachable } from "./routers/reminders/unreachable.ts";
import { answer as answerFinding } from "./routers/reviews/answer.ts";
import { ask as askForReview } from "./routers/reviews/ask.ts";
import { cancel as cancelReview } from "./routers/reviews/cancel.ts";
import { get as getReview } from "./routers/reviews/get.ts";
import { openFindings } from "./routers/reviews/open-findings.ts";
import { waive } from "./routers/reviews/waive.ts";
import { withdrawWaiver } from "./routers/reviews/withdraw-waiver.ts";
import { list as listSeasonNotices } from "./routers/season/list.ts";
import { open as openSeason } from "./routers/season/open.ts";
import { preview as previewSeason } from "./routers/season/preview.ts";
import { current } from "./routers/session/current.ts";
import { get as getSubmission } from "./routers/submissions/get.ts";
import { get as getTemplate } from "./routers/templates/get.ts";
import { list as listTemplates } from "./routers/templates/list.ts";
import { preview as previewTemplate } from "./routers/templates/preview.ts";
import { save as saveTemplate } from "./routers/templates/save.ts";
import { test as testTemplate } from "./routers/templates/test.ts";
import { router } from "./trpc.ts";

/** Every procedure of the API; one file each. */
export const appRouter = router({
  session: router({ current }),
  dashboard: router({ summary }),
  /** The weekly digests, and the pages for the vice-president. */
  digests: router({ coming: comingDigests, briefings, draft: draftBriefing, release: releaseBriefing }),
  programmes: router({ list: listProgrammes, get: getProgramme, import: importTable }),
  obligations: router({
    list: listObligations,
    history,
    overrideDate,
    grantExtension,
    withdrawAdjustment,
    fulfil,
  }),
  facts: router({ list: listFacts, record, importTable: importFacts, withdraw: withdrawFact }),
  calendar: router({ range, holidays, importHolidayNotice, feed, createFeed, revokeFeed }),
  filings: router({
    list: listFilings,
    get: getFiling,
    placeFiles,
    unplaceFiles,
    removeFiles,
    declare,
    withdrawDeclaration,
    noteRevision,
    holdSlot,
    releaseSlot,
    submitToCollege,
    submitToSchool,
    withdraw: withdrawFiling,
    beginReview,
    decide,
    unlock,
    register,
    exempt,
    liftExemption,
    carryForward,
    compare,
    sorting,
  }),
  courses: router({
    list: listCourses,
    owned,
    get: getPackage,
    save: saveCourse,
    share,
    withdraw: withdrawCourse,
    setCycle,
    import: importCourses,
    openPackage,
    closePackage,
    noteEvaluation,
    placeFiles: placePackageFiles,
    unplaceFiles: unplacePackageFiles,
    removeFiles: removePackageFiles,
    declare: declareInPackage,
    withdrawDeclaration: withdrawPackageDeclaration,
    holdSlot: holdPackageSlot,
    releaseSlot: releasePackageSlot,
    links: packageLinks,
    addLink: addPackageLink,
  }),
  /** People's reviews of what was handed in. */
  appraisals: router({
    queue,
    get: getAppraisal,
    open: openReviews,
    claim,
    begin: beginAppraisal,
    handOver,
    mark,
    confirmCarried,
    comment,
    uncomment,
    judge,
    tick,
    draft: draftOpinion,
    submit: submitAppraisal,
    pool,
    saveToPool,
    removeFromPool,
    candidates,
    plan,
    templates,
    addTemplate,
    removeTemplate,
    compareText,
    comparison,
    returnDraft,
    previewReturn,
    returned,
  }),
  submissions: router({ get: getSubmission }),
  reviews: router({
    get: getReview,
    ask: askForReview,
    cancel: cancelReview,
    waive,
    withdrawWaiver,
    openFindings,
    answer: answerFinding,
  }),
  oversight: router({
    alarms,
    ofProgramme,
    letters,
    registerLetter,
    answerLetter,
    withdrawLetter,
    spotChecks,
    registerSpotCheck,
    recordSpotCheckResult,
    withdrawSpotCheck,
    orders,
    issueOrder,
    closeOrder,
    withdrawOrder,
    mockChecks,
    mockCheck,
    drawMockCheck,
    overruleScore,
  }),
  packages: router({ build }),
  policies: router({ inForce, packs: listPacks, get: getPack, diff, preview, change }),
  links: router({
    list: listLinks,
    add: addLink,
    change: changeLink,
    remove: removeLink,
    password: linkPassword,
    history: linkHistory,
    check: checkLink,
    acknowledge: acknowledgeLink,
    trouble,
    hosts,
    listHost,
    unlistHost,
  }),
  readingRooms: router({
    list: listRooms,
    create: createRoom,
    revoke: revokeRoom,
    unlock: unlockRoom,
    log: roomLog,
    answer: answerRequest,
    requests: readingRequests,
    overview: roomsOverview,
  }),
  /** Groups and browsers. */
  channels: router({ robots, addRobot, disableRobot, testRobot, push, switchPushOn, switchPushOff }),
  contacts: router({ ofProgramme: contactsOfProgramme, record: recordContact, withdraw: withdrawContact }),
  templates: router({
    list: listTemplates,
    get: getTemplate,
    preview: previewTemplate,
    save: saveTemplate,
    test: testTemplate,
  }),
  season: router({ list: listSeasonNotices, preview: previewSeason, open: openSeason }),
  reminders: router({
    ...{ coming: comingReminders, hold: holdReminders, skip: skipReminder, lift: liftHold },
    list: listReminders,
    get: getReminder,
    quota,
    resend,
    sending,
    setSending,
    setVoice,
    haltSending,
    settle: settleDelivery,
    unreachable,
    deadAddresses,
    clearDeadAddress,
  }),
  inbox: router({
    list: listInbox,
    get: getFromInbox,
    unread,
    markRead,
    acknowledge: acknowledgeInInbox,
  }),
  preferences: router({ get: getPreferences, set: setPreference }),
  extensions: router({
    list: listExtensionRequests,
    open: openExtensionRequests,
    grant: grantExtensionRequest,
    refuse: refuseExtensionRequest,
  }),
});

export type AppRouter = typeof appRouter;
