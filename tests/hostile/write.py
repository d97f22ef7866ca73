"""Writes files as somebody else may send them, with age and Ed25519 of other programs and nothing of the app's.

usage: write.py FOLDER, in which told.json says whom they are for; files.json, beside the files, then says what each has to be met with.
"""

import base64
import hashlib
import hmac
import json
import secrets
import struct
import sys
import uuid
from pathlib import Path

import pyrage
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

CODE = "99867593725272898456"
OTHER_CODE = "12345678901234567894"
MIB = 1024 * 1024
CHUNK = 64 * 1024


class Writer:
    """Somebody with keys."""

    def __init__(self):
        self.age = pyrage.x25519.Identity.generate()
        self.signing = Ed25519PrivateKey.generate()

    def verifying(self):
        raw = serialization.Encoding.Raw, serialization.PublicFormat.Raw
        return self.signing.public_key().public_bytes(*raw)

    def keys(self):
        return {"age": str(self.age.to_public()), "signing": base64.b64encode(self.verifying()).decode()}

    def envelope(self, told, name, recipient, **other):
        """A sound preparation."""
        made = {
            "minor": 0,
            "kind": "preparation",
            "package_id": str(uuid.uuid4()),
            "created": "2026-11-20T08:30:00Z",
            "sender": {"name": name, "title": "", "workplace": "", "keys": self.keys()},
            "recipient": {"name": "x", **recipient},
            "conversation_id": str(uuid.uuid4()),
            "based_on": [],
            "body": {
                "frame": told["frame"],
                "answers": {"styrker": {"text": "Fra en anden skriver"}},
                "words": {},
                "priorities": [],
            },
        }
        return {**made, **other}

    def sign(self, kind, payload):
        """DSSE's pre-authentication encoding, signed."""
        kind = f"application/vnd.oevebane.{kind}"
        return self.signing.sign(b"DSSEv1 %d %s %d %s" % (len(kind), kind.encode(), len(payload), payload))

    def frames(self, envelope, signed_kind=None, major=1, payload=None):
        payload = payload or json.dumps(envelope).encode()
        signature = self.sign(signed_kind or envelope["kind"], payload)
        frames = [payload, self.verifying(), signature]
        framed = b"".join(struct.pack(">I", len(frame)) + frame for frame in frames)
        return padded(b"OVBN" + struct.pack(">H", major) + framed)


def padded(plain):
    return plain + bytes(max(16 * 1024 - len(plain), 9))


def code_check(package, code):
    return hashlib.sha256(f"{package}{code}".encode()).hexdigest()


def hash_of(envelope):
    return hashlib.sha256(json.dumps(envelope).encode()).hexdigest()


class Files:
    def __init__(self, folder, key):
        self.folder, self.to, self.all = folder, pyrage.x25519.Recipient.from_str(key), []

    def add(self, what, met_with, file, code=None, taken_in=False):
        """`met_with`: the code of a refusal, or the order of what is opened."""
        name = f"{len(self.all):02}.oevebane"
        (self.folder / name).write_bytes(file)
        self.all.append({"what": what, "file": name, "code": code, "met_with": met_with, "taken_in": taken_in})

    def key(self, plain):
        return pyrage.encrypt(plain, [self.to])


def unpadded(octets):
    return base64.b64encode(octets).rstrip(b"=")


def by_code_file(plain, code, told_factor=None):
    """Encrypts with a code, as https://c2sp.org/age says. (pyrage stretches a code for a second, whatever that takes on the machine.)
    `told_factor`: what the header says in the place of the work factor."""
    factor, salt, file_key = 10, secrets.token_bytes(16), secrets.token_bytes(16)
    salted = b"age-encryption.org/v1/scrypt" + salt
    wrap = hashlib.scrypt(code.encode(), salt=salted, n=1 << factor, r=8, p=1, dklen=32)
    wrapped = ChaCha20Poly1305(wrap).encrypt(bytes(12), file_key, None)
    header = b"age-encryption.org/v1\n-> scrypt %s %d\n%s\n---" % (unpadded(salt), told_factor or factor, unpadded(wrapped))

    def derived(salt, info):
        return HKDF(hashes.SHA256(), 32, salt, info).derive(file_key)

    check = hmac.digest(derived(None, b"header"), header, "sha256")
    nonce = secrets.token_bytes(16)
    stream = ChaCha20Poly1305(derived(nonce, b"payload"))
    chunks = [plain[at : at + CHUNK] for at in range(0, len(plain), CHUNK)]
    sealed = b"".join(
        stream.encrypt(number.to_bytes(11, "big") + bytes([number == len(chunks) - 1]), chunk, None)
        for number, chunk in enumerate(chunks)
    )
    return header + b" " + unpadded(check) + b"\n" + nonce + sealed


def main():
    folder = Path(sys.argv[1])
    told = json.loads((folder / "told.json").read_text())
    own_key = {"key": told["key"]}
    writer, other = Writer(), Writer()
    files = Files(folder, told["key"])

    def sound(**more):
        return writer.envelope(told, "Anden Skriver", own_key, **more)

    elsewhere = writer.frames(writer.envelope(told, "Anden Skriver", {"key": str(other.age.to_public())}))
    files.add("for another's key", "for_someone_else", pyrage.encrypt(elsewhere, [other.age.to_public()]))
    files.add("encrypted anew to a third", "passed_on", files.key(elsewhere))
    by_code = sound()
    by_code["recipient"] = {"name": "x", "code_check": code_check(by_code["package_id"], OTHER_CODE)}
    files.add("under another code than its own", "passed_on", by_code_file(writer.frames(by_code), CODE), CODE)
    by_code["recipient"] = {"name": "x", "code_check": code_check(by_code["package_id"], CODE)}
    dear = by_code_file(writer.frames(by_code), CODE, told_factor=40)
    files.add("a stretching of a thousand years", "too_costly", dear, CODE)
    files.add("sound, by a code", "new", by_code_file(writer.frames(by_code), CODE), CODE)
    files.add("signed by another than its sender", "bad_signature", files.key(other.frames(sound())))
    files.add("signed as another kind", "bad_signature", files.key(writer.frames(sound(), signed_kind="contact")))
    payload = json.dumps(sound()).encode()
    unsigned = b"OVBN" + struct.pack(">HI", 1, len(payload)) + payload
    files.add("not signed", "bad_signature", files.key(padded(unsigned)))
    files.add("of another major version", "file_too_new", files.key(writer.frames(sound(), major=2)))
    files.add("of a kind that nobody knows", "file_too_new", files.key(writer.frames(sound(kind="noget-nyt"))))
    files.add("larger than any", "file_too_large", files.key(writer.frames(sound()) + bytes(8 * MIB)))
    deep = b"[" * 200_000 + b"]" * 200_000
    files.add("nested without end", "bad_content", files.key(writer.frames(sound(), payload=deep)))
    body = sound()
    body["body"]["answers"] = {"findes-ikke": {"text": "x"}}
    files.add("an answer to nothing", "bad_content", files.key(writer.frames(body)))
    answers_nothing = sound(kind="contact", conversation_id=None, answers="et ord", body={})
    files.add("a receipt for nothing", "answers_nothing", files.key(writer.frames(answers_nothing)))
    known = writer.envelope(told, told["known"], own_key)
    files.add("a known name with other keys", "changed_key", files.key(writer.frames(known)))

    first = sound()
    file = files.key(writer.frames(first))
    files.add("sound", "new", file, taken_in=True)
    files.add("the same once more", "already_here", file)
    files.add("the same, encrypted anew", "already_here", files.key(writer.frames(first)))
    of_talk = {"conversation_id": first["conversation_id"]}
    second = sound(created="2026-11-21T08:30:00Z", based_on=[hash_of(first)], **of_talk)
    third = sound(created="2026-11-22T08:30:00Z", based_on=[hash_of(first), hash_of(second)], **of_talk)
    files.add("a later version", "newer", files.key(writer.frames(third)), taken_in=True)
    files.add("an ancestor of what is here", "older", files.key(writer.frames(second)))
    files.add("another descendant of the same", "fork", files.key(writer.frames(sound(based_on=[hash_of(first)], **of_talk))))
    (folder / "files.json").write_text(json.dumps(files.all))


main()
