const UNREAD_DAYS = 60;

/** What was written before this moment counts as read: who joins a unit is not met by years of its mail. */
export const unreadSince = (now: Date): Date => new Date(now.getTime() - UNREAD_DAYS * 24 * 60 * 60 * 1000);
