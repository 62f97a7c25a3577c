r"""Forms of values in the national job-data format: a pattern for Python's `re` per form.

Source: 民間事業者とのデータ連携標準仕様, column 形式. A pattern tests non-empty values only; the limit in
bytes (UTF-8, three a full-width character) is checked beside it.
"""

from enum import StrEnum


class Format(StrEnum):
    """Form of an item's value; the enum's value is the pattern, empty for free text."""

    TEXT = ""
    CORPORATE_NUMBER = r"^[0-9]{13}\Z"
    FULL_WIDTH = r"^[^\x00-\x7F\uFF61-\uFFDC\uFFE8-\uFFEE]+\Z"
    HIRAGANA = r"^[\u3041-\u3096\u309D\u309E\u30FC\u30FB\u3000]+\Z"
    ASCII = r"^[\x20-\x7E]+\Z"
    POSTAL_CODE = r"^[0-9]{7}\Z"
    MUNICIPALITY = r"^[0-9]{6}\Z"
    BLOCK = r"^[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*\Z"
    DIGITS_15 = r"^[0-9]{1,15}\Z"
    DIGITS_10 = r"^[0-9]{1,10}\Z"
    DIGITS_8 = r"^[0-9]{1,8}\Z"
    DIGITS_2 = r"^[0-9]{1,2}\Z"
    SIGNED_10 = r"^(?:[0-9]{1,10}|-[0-9]{1,9})\Z"
    DATE = r"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])\Z"
    YEAR_MONTH = r"^[0-9]{4}-(?:0[1-9]|1[0-2])\Z"
    DATETIME = (
        r"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
        r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\Z"
    )
    TIME = r"^(?:[01][0-9]|2[0-3]):[0-5][0-9]\Z"
    INDUSTRY = r"^[A-T][0-9]{4}\Z"
    OCCUPATION = r"^[0-9]{3}\Z"
    FLAG = r"^[01]\Z"
    STOCK_CODE = r"^[0-9]{5}\Z"
    DECIMAL_2_1 = r"^[0-9]{1,2}\.[0-9]\Z"
    DECIMAL_3_1 = r"^[0-9]{1,3}\.[0-9]\Z"
    DECIMAL_3_2 = r"^[0-9]{1,3}\.[0-9]{2}\Z"
    PHONE = r"^0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}\Z"
    HTTPS_URL = r"^https://[\x21-\x7E]+\Z"
    URL = r"^https?://[\x21-\x7E]+\Z"
    PAGE_URL = r"^(?!.*\.[Pp][Dd][Ff](?:[?#]|\Z))https?://[\x21-\x7E]+\Z"
    MAIL = r"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\Z"
    JOB_NUMBER = r"^[0-9]{6}-[0-9]{1,13}\Z"
    EMPLOYMENT_TYPE = r"^1[0-8]0\Z"
    WORKING_DAYS = r"^(?=[1-79]{1,7}\Z)1?2?3?4?5?6?7?9?\Z"
    HOLIDAYS = r"^(?=[1-9]{1,8}\Z)1?2?3?4?5?6?7?8?9?\Z"
    PAY_UNIT = r"^[0-4]\Z"
    AGE_LIMIT_EXEMPTION = r"^[1-6]\Z"
