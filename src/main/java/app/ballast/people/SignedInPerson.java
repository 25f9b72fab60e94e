package app.ballast.people;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a session or of a token's request. Holds no password.
 *
 * @param number number of the person
 * @param name name to show
 * @param email what they sign in with
 * @param roles what they answer for
 */
public record SignedInPerson(long number, String name, String email, Set<Role> roles)
        implements UserDetails, Serializable {

    public SignedInPerson {
        roles = Set.copyOf(roles);
    }

    public PersonId id() {
        return new PersonId(number);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        Set<GrantedAuthority> authorities = new LinkedHashSet<>();
        roles.forEach(role -> authorities.add(new SimpleGrantedAuthority(role.authority())));
        return authorities;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return email;
    }
}
