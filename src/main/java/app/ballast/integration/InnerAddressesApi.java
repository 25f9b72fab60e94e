package app.ballast.integration;

import app.ballast.common.outgoing.InnerAddress;
import app.ballast.sources.InnerAddressService;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Inner addresses that Ballast may fetch from. */
@RestController
@RequestMapping("/api/v1/inner-addresses")
class InnerAddressesApi {

    /** An address that is allowed. */
    record Allowed(long id, String address, String note, String by, Instant at) {}

    private final InnerAddressService addresses;

    InnerAddressesApi(InnerAddressService addresses) {
        this.addresses = addresses;
    }

    @GetMapping
    @ReadsApi
    List<Allowed> all() {
        return addresses.all().stream()
                .map(row -> new Allowed(row.id(), row.address().text(), row.note(), row.by(), row.at()))
                .toList();
    }

    @PostMapping
    @ChangesSettings
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void allow(@RequestBody Map<String, @Nullable Object> body) {
        Input.known(body, Set.of("address", "note"));
        addresses.allow(
                new InnerAddress(Input.required("address", Input.text(body, "address"))), Input.text(body, "note"));
    }

    @DeleteMapping("/{id}")
    @ChangesSettings
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id) {
        addresses.withdraw(SourceInput.number(id));
    }
}
