package app.ballast.discussion;

import java.util.List;

/**
 * A part of what was said about a subject.
 *
 * @param threads in the order in which they began
 * @param total how many comments there are in all, answers included and deleted ones not
 * @param earlier whether threads come before these
 * @param later whether threads come after these
 */
public record TalkPage(List<TalkThread> threads, long total, boolean earlier, boolean later) {}
