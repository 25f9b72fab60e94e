/** Error budget policies: what a team has agreed to do at each level of the remaining budget, and what that holds back. */
@NullMarked
@NamedInterface("policy")
package app.ballast.tradeoffs.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
