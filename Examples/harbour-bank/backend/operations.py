# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""The operations of the bank: what its HTTP service and its MCP server offer, by the names of the tools."""

from datetime import date, timedelta

from books import OPERATIONS, TODAY, Books, Refused, money, reads, writes

__all__ = ["OPERATIONS"]


@reads("/customers/{customer}")
def get_customer(books: Books, customer: str):
    """Looks up who the customer is and whether the account is active."""
    return {"customer_id": customer, "status": books.customer(customer)["status"]}


@reads("/customers/{customer}/profile")
def get_profile(books: Books, customer: str):
    """Looks up what is on record about a customer."""
    person = books.customer(customer)
    profile = {"customer_id": customer, "town": person.get("address", {}).get("town")}
    profile |= {name: person.get(name) for name in ("phone_since", "email")}
    return {name: value for name, value in profile.items() if value is not None}


@reads("/customers/{customer}/accounts/{account}")
def get_balance(books: Books, customer: str, account: str):
    """Looks up the booked balance of an account: current, savings or joint."""
    booked = books.find(books.customer(customer)["accounts"], account, "account")
    return {"account": account, "booked": booked, "currency": "EUR"}


@reads("/customers/{customer}/payments")
def list_payments(books: Books, customer: str, days: int = 120):
    """Lists the payments of the last days, the newest first."""
    books.customer(customer)
    since = (TODAY - timedelta(days=min(max(days, 1), 3660))).isoformat()
    own = [one for one in books.payments.values()
           if one["customer_id"] == customer and one["booked"] >= since]
    return [{name: one[name] for name in ("payment_id", "merchant", "amount") if name in one}
            for one in sorted(own, key=lambda one: one["booked"], reverse=True)]


@reads("/payments/{payment_id}")
def get_payment(books: Books, payment_id: str):
    """Looks up a payment: whose it is, how much, when it was booked and how it stands."""
    return books.find(books.payments, payment_id, "payment")


@reads("/customers/{customer}/cards")
def list_cards(books: Books, customer: str):
    """Lists the customer's cards by their last four digits."""
    return books.customer(customer)["cards"]


@reads("/customers/{customer}/cards/{last_four}")
def get_card_status(books: Books, customer: str, last_four: str):
    """Looks up whether a card works."""
    return books.card(customer, last_four)


@reads("/postcodes/{postcode}")
def check_postcode(books: Books, postcode: str):
    """Looks up the town of a postcode."""
    return {"postcode": postcode, "town": books.find(books.towns, postcode, "postcode")}


@reads("/refunds/{refund_id}")
def get_refund(books: Books, refund_id: str):
    """Looks up how a refund stands."""
    refund = books.record(refund_id, "refund")
    state = "cancelled" if refund["undone"] else "paid back"
    return {"refund_id": refund_id, "payment_id": refund["payment_id"], "amount": refund["amount"],
            "state": state, "cancel_until": refund["until"]}


@writes("/payments/{payment_id}/refunds", kind="refunds")
def refund_payment(books: Books, payment_id: str, customer: str, amount: str):
    """Pays back a payment that was the bank's own error, to the customer who made it."""
    payment = books.find(books.payments, payment_id, "payment")
    books.active(customer)
    if payment["customer_id"] != customer:
        raise Refused(422, "somebody-elses", "the payment is somebody else's")
    if payment["state"] != "booked-twice" and not (payment["kind"] == "fee" and payment["state"] == "booked"):
        raise Refused(422, "not-due", "this payment is not one to pay back")
    asked, paid = money(amount), money(payment["amount"])
    if asked[1] != paid[1] or not 0 < asked[0] <= paid[0]:
        raise Refused(422, "wrong-amount", "more than was booked, nothing, or another currency")
    refund = books.add("refund", "R", payment_id=payment_id, amount=amount, before=payment["state"])
    payment["state"] = "paid-back"
    return get_refund.function(books, refund["id"])


@writes("/refunds/{refund_id}/cancellation", kind="cancellations")
def cancel_refund(books: Books, refund_id: str):
    """Calls a refund back while the money has not left."""
    refund = books.undo(refund_id, "refund")
    refund["undone"] = True
    books.payments[refund["payment_id"]]["state"] = refund["before"]
    return {"refund_id": refund_id, "state": "cancelled"}


@writes("/payments/{payment_id}/disputes", kind="disputes")
def open_dispute(books: Books, payment_id: str, merchant: str, amount: str, ground: str):
    """Asks the merchant's bank for its records of a payment."""
    payment = books.find(books.payments, payment_id, "payment")
    books.active(payment["customer_id"])
    if payment["state"] != "booked" or date.fromisoformat(payment["booked"]) < TODAY - timedelta(days=120):
        raise Refused(422, "not-disputable", "this payment can't be disputed")
    if payment.get("merchant") != merchant or money(amount) != money(payment["amount"]):
        raise Refused(422, "not-this-payment", "the merchant or the amount is another one")
    dispute = books.add("dispute", "D", payment_id=payment_id, ground=ground)
    payment["state"] = "disputed"
    return {"dispute_id": dispute["id"], "payment_id": payment_id, "state": "open"}


@writes("/disputes/{dispute_id}/closure", kind="closures")
def close_dispute(books: Books, dispute_id: str):
    """Closes a dispute that the merchant's bank has not answered."""
    dispute = books.undo(dispute_id, "dispute")
    dispute["undone"] = True
    books.payments[dispute["payment_id"]]["state"] = "booked"
    return {"dispute_id": dispute_id, "state": "closed"}


@writes("/customers/{customer}/cards/{last_four}/block", kind="blocks")
def block_card(books: Books, customer: str, last_four: str):
    """Blocks a card for good."""
    card = books.card(customer, last_four)
    if card["status"] == "blocked":
        raise Refused(422, "blocked-before", "the card is blocked already")
    card["status"] = "blocked"
    return {"last_four": last_four, "status": "blocked"}


@writes("/customers/{customer}/cards/{last_four}/replacements", kind="replacements")
def order_replacement(books: Books, customer: str, last_four: str, address: str = ""):
    """Orders a new card for one that is blocked, to the address on record unless people agreed to another."""
    books.active(customer)
    if books.card(customer, last_four)["status"] != "blocked":
        raise Refused(422, "not-blocked", "two cards of one number would work at the same time")
    order = books.add("replacement", "N", last_four=last_four, address=address)
    return {"replacement_id": order["id"], "last_four": last_four,
            "arrives": (TODAY + timedelta(days=3)).isoformat(), "cancel_until": order["until"]}


@writes("/replacements/{replacement_id}/cancellation", kind="cancellations")
def cancel_replacement(books: Books, replacement_id: str):
    """Calls a new card back while it is not in the post."""
    books.undo(replacement_id, "replacement")["undone"] = True
    return {"replacement_id": replacement_id, "state": "cancelled"}


@writes("/customers/{customer}/address-changes", kind="address-changes")
def change_address(books: Books, customer: str, address: dict):
    """Changes where letters, cards and codes go."""
    if not {"street", "postcode", "town"} <= set(address) <= {"street", "postcode", "town", "country"}:
        raise Refused(422, "wrong-address", "an address has `street`, `postcode`, `town`, perhaps `country`")
    if not all(isinstance(line, str) and 0 < len(line) <= 200 for line in address.values()):
        raise Refused(422, "wrong-address", "each line of an address has 1 to 200 characters")
    return change(books, "address", customer, {"address": address})


@writes("/customers/{customer}/phone-changes", kind="phone-changes")
def change_phone(books: Books, customer: str, phone: str):
    """Changes the phone number on record."""
    return change(books, "phone", customer, {"phone": phone, "phone_since": TODAY.isoformat()})


@writes("/address-changes/{change_id}/reversal", kind="reversals")
def undo_address_change(books: Books, change_id: str):
    """Changes an address back while no letter has left."""
    return change_back(books, "address", change_id)


@writes("/phone-changes/{change_id}/reversal", kind="reversals")
def undo_phone_change(books: Books, change_id: str):
    """Changes a phone number back."""
    return change_back(books, "phone", change_id)


@writes("/customers/{customer}/codes", kind="codes")
def send_code(books: Books, customer: str, code: str, valid_for: int):
    """Sends a one-time code to the address on record. It is good for so many seconds."""
    text = f"Your code is {code}, good for {valid_for // 60} minutes. Only our assistant asks you for it."
    return {"sent_to": books.send(customer, text)}


def change(books, what, customer, members):
    person = books.active(customer)
    before = {name: person.get(name) for name in members}
    if any(before.values()):
        # Who did not ask for it hears of it where they were reached so far.
        books.send(customer, f"Your {what} was changed. If that was not you, call us.")
    record = books.add(f"{what} change", "A" if what == "address" else "T", customer=customer, before=before,
                       after=members)
    person.update(members)
    return {"change_id": record["id"], "changed": True, "undo_until": record["until"]}


def change_back(books, what, change_id):
    record = books.undo(change_id, f"{what} change")
    person = books.customer(record["customer"])
    if any(person.get(name) != value for name, value in record["after"].items()):
        raise Refused(422, "changed-since", f"the {what} was changed again since")
    record["undone"] = True
    person.update(record["before"])
    return {"change_id": change_id, "changed": False}
