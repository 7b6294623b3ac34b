import "./styles.css";
import "./live-filter";
import "./payee-suggestions";
import "./register-keys";
import "./search-completion";
